package dev.vestibule.records;

import java.util.Optional;

/**
 * What is about to become a record. {@link #of} makes one, and each method that takes a value gives the same entry with it.
 *
 * @param kind what happened
 * @param reference the request's reference id, the same on the page and in the log
 * @param personId the BioStar user it concerns
 * @param operatorId the operator who did it
 * @param kioskId the kiosk it happened at
 * @param readerId the reader it happened on
 * @param journeyId the journey it belongs to
 * @param passId the pass it is about or was done with
 * @param loginHash the keyed hash of the login id that was typed; never the login id
 * @param addressHash the keyed hash of the client's address; never the address
 * @param cause a failure's kind, an enum constant's name
 * @param code BioStar's code, as it came
 */
public record Entry(
        RecordKind kind,
        String reference,
        Optional<String> personId,
        Optional<String> operatorId,
        Optional<String> kioskId,
        Optional<String> readerId,
        Optional<String> journeyId,
        Optional<String> passId,
        Optional<String> loginHash,
        Optional<String> addressHash,
        Optional<String> cause,
        Optional<String> code) {

    private static final Optional<String> NONE = Optional.empty();

    /** An entry that says only what happened, under which reference. */
    public static Entry of(RecordKind kind, String reference) {
        return new Entry(kind, reference, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
    }

    /** The same about something else that happened, for an entry without a cause. */
    public Entry as(RecordKind other) {
        return new Entry(
                other,
                reference,
                personId,
                operatorId,
                kioskId,
                readerId,
                journeyId,
                passId,
                loginHash,
                addressHash,
                cause,
                code);
    }

    /** Concerning this person. */
    public Entry person(String id) {
        return new Entry(
                kind,
                reference,
                Optional.of(id),
                operatorId,
                kioskId,
                readerId,
                journeyId,
                passId,
                loginHash,
                addressHash,
                cause,
                code);
    }

    /** Done by this operator. */
    public Entry operator(String id) {
        return new Entry(
                kind,
                reference,
                personId,
                Optional.of(id),
                kioskId,
                readerId,
                journeyId,
                passId,
                loginHash,
                addressHash,
                cause,
                code);
    }

    /** At this kiosk. */
    public Entry kiosk(String id) {
        return new Entry(
                kind,
                reference,
                personId,
                operatorId,
                Optional.of(id),
                readerId,
                journeyId,
                passId,
                loginHash,
                addressHash,
                cause,
                code);
    }

    /** On this reader. */
    public Entry reader(String id) {
        return new Entry(
                kind,
                reference,
                personId,
                operatorId,
                kioskId,
                Optional.of(id),
                journeyId,
                passId,
                loginHash,
                addressHash,
                cause,
                code);
    }

    /** In this journey. */
    public Entry journey(String id) {
        return new Entry(
                kind,
                reference,
                personId,
                operatorId,
                kioskId,
                readerId,
                Optional.of(id),
                passId,
                loginHash,
                addressHash,
                cause,
                code);
    }

    /** About this pass, or done with it. */
    public Entry pass(String id) {
        return new Entry(
                kind,
                reference,
                personId,
                operatorId,
                kioskId,
                readerId,
                journeyId,
                Optional.of(id),
                loginHash,
                addressHash,
                cause,
                code);
    }

    /** With this login id, hashed for {@code Purpose.LOGIN_ID}. */
    public Entry loginHash(String hash) {
        return new Entry(
                kind,
                reference,
                personId,
                operatorId,
                kioskId,
                readerId,
                journeyId,
                passId,
                Optional.of(hash),
                addressHash,
                cause,
                code);
    }

    /** From this address, hashed for {@code Purpose.ADDRESS}. */
    public Entry addressHash(String hash) {
        return new Entry(
                kind,
                reference,
                personId,
                operatorId,
                kioskId,
                readerId,
                journeyId,
                passId,
                loginHash,
                Optional.of(hash),
                cause,
                code);
    }

    /** For this cause, with BioStar's code when it gave one. */
    public Entry cause(Enum<?> failure, Optional<String> biostarCode) {
        return new Entry(
                kind,
                reference,
                personId,
                operatorId,
                kioskId,
                readerId,
                journeyId,
                passId,
                loginHash,
                addressHash,
                Optional.of(failure.name()),
                biostarCode);
    }
}
