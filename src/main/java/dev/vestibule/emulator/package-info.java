/**
 * A BioStar 2 server to try and test against: its own HTTPS port, its own people, groups, cards and readers, and every
 * fault the reference leaves open. Starts only in dev mode, in tests, or when asked for by name.
 *
 * <p>People control it at {@code /emulator} on the public port. Tests control it as JSON on its own port, or in the same
 * process through {@link dev.vestibule.emulator.Emulator#server()}; every {@code POST} takes {@code application/json}
 * and answers 400 with {@code {"error": "..."}} to what it does not understand:
 *
 * <ul>
 *   <li>{@code GET /control/state}: readers, switches, faults to come, number of sessions, duplicate face events
 *   <li>{@code POST /control/present {"reader": id, "what": "face", "person": id}}: what stands before a reader from now
 *       on, one of {@link dev.vestibule.emulator.state.Presentation}; without a person the one chosen before
 *   <li>{@code POST /control/reader {"reader": id, "automatic": true, "online": false}}
 *   <li>{@code POST /control/readers {"count": 100}}: more FaceStations; answers {@code {"ids": [...]}}
 *   <li>{@code POST /control/switches {"scan-wait": "0.5", ...}}: any of {@link dev.vestibule.emulator.fault.Switch}; {@code "version"}
 *       becomes that {@link dev.vestibule.emulator.fault.Profile} first
 *   <li>{@code POST /control/card {"card": number, "blocked": true, "blackListed": false}}: every card of this number
 *   <li>{@code POST /control/fault {"kind": "html", "method": "PUT", "prefix": "/api/users", "times": 1}}: one of
 *       {@link dev.vestibule.emulator.fault.Fault.Kind}; {@code "status"} and {@code "code"} belong to kind {@code code};
 *       without a method it hits all
 *   <li>{@code POST /control/faults/clear {}}, {@code POST /control/sessions/drop {}}
 *   <li>{@code POST /control/reset {}}: a fresh site; sessions stay
 *   <li>{@code GET /control/calls}: calls since the reset, such as {@code {"PUT /api/users/{id}": 1}}
 *   <li>{@code GET /control/mails}: {@code {"mails": [{"at", "user", "address", "language"}]}}
 *   <li>{@code GET /control/users/{id}/faces}: {@code {"faces": [...], "of": [...]}}, as written, and whose they are
 * </ul>
 */
package dev.vestibule.emulator;
