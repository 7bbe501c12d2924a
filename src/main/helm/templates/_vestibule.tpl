{{/* Everything of a site that is no secret: the data of the ConfigMap. */}}
{{- define "vestibule.settings" -}}
VESTIBULE_BIOSTAR_URL: {{ .Values.app.biostar.url | quote }}
VESTIBULE_BIOSTAR_CA: {{ .Values.app.biostar.ca | quote }}
VESTIBULE_ORGANIZATION: {{ .Values.app.organization | quote }}
VESTIBULE_PRIVACY_URL: {{ .Values.app.privacyUrl | quote }}
VESTIBULE_PROXIES: {{ .Values.app.proxies | quote }}
{{- if not .Values.app.database.embedded }}
VESTIBULE_DATABASE_URL: {{ .Values.app.database.url | quote }}
{{- end }}
{{- end }}

{{/* The embedded database lives on a volume of its own; with PostgreSQL the folder is only scratch space. */}}
{{- define "vestibule.volumes" -}}
- name: data
{{- if .Values.app.database.embedded }}
  persistentVolumeClaim:
    claimName: vestibule-data
{{- else }}
  emptyDir: {}
{{- end }}
- name: biostar-ca
  configMap:
    name: vestibule-biostar-ca
    optional: true
{{- end }}
