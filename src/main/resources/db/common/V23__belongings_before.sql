-- What else somebody had in BioStar before their face was written, until it is known how that ended: how many of each kind,
-- and names of custom fields and access groups, as a loss names them; no value, no card's number, no biometric.

alter table face_change add column belongings_before text;
