package dev.vestibule.enrollment.pass;

import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.Proof;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A pass as it is kept: its code is not among it, only a keyed hash of the code is stored.
 *
 * @param id its id
 * @param personId the one person who may enroll with it
 * @param mayReplace whether a face that exists may be replaced or deleted with it
 * @param issuedBy the operator's id
 * @param issuedAt when it was issued
 * @param expiresAt when it stops working
 * @param usedAt when an enrollment, or a deletion of the person's own, used it up
 * @param revokedAt when an operator took it back
 * @param personHash the keyed hash of the person as BioStar had them when it was issued; passes from before there were
 *     such hashes have none, and prove nobody
 */
public record Pass(
        String id,
        String personId,
        boolean mayReplace,
        String issuedBy,
        Instant issuedAt,
        Instant expiresAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt,
        Optional<String> personHash) {

    /** The pass in this row of its table. */
    static Pass of(ResultSet row) throws SQLException {
        return new Pass(
                row.getString("id"),
                row.getString("person_id"),
                row.getBoolean("may_replace"),
                row.getString("issued_by"),
                Sql.time(row, "issued_at"),
                Sql.time(row, "expires_at"),
                Sql.optionalTime(row, "used_at"),
                Sql.optionalTime(row, "revoked_at"),
                Sql.optionalText(row, "person_hash"));
    }

    /** Whether it would be accepted at this time. */
    public boolean isOpen(Instant now) {
        return usedAt.isEmpty() && revokedAt.isEmpty() && now.isBefore(expiresAt);
    }

    /** What it proves. */
    public Proof proof() {
        return new Proof(personId, Optional.of(id), mayReplace);
    }
}
