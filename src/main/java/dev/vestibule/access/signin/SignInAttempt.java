package dev.vestibule.access.signin;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.biostar.operators.OperatorRights;
import dev.vestibule.biostar.operators.Operators;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One try to sign in: asks BioStar at most once, and records every refusal without what a stranger typed. Whatever BioStar
 * or we have against an account, the answer is the same as to a wrong password; the record has the cause.
 */
@Singleton
public class SignInAttempt {

    /** BioStar gave no answer about the account: nobody's wrong try. */
    private static final Set<FailureKind> AWAY =
            EnumSet.of(FailureKind.UNREACHABLE, FailureKind.UNTRUSTED, FailureKind.SERVER_IN_TROUBLE);

    private final Operators operators;
    private final OperatorRights rights;
    private final Records records;
    private final Turnstile turnstile;
    private final SignInLimits limits;
    private final SignInHashes hashes;

    SignInAttempt(
            Operators operators,
            OperatorRights rights,
            Records records,
            Turnstile turnstile,
            SignInLimits limits,
            SignInHashes hashes) {
        this.operators = operators;
        this.rights = rights;
        this.records = records;
        this.turnstile = turnstile;
        this.limits = limits;
        this.hashes = hashes;
    }

    /**
     * Call it on a worker thread, which is free again while BioStar is asked; the outcome comes on another one.
     *
     * @param reference of the request, for the records
     */
    public Uni<SignInOutcome> make(Entrant entrant, String reference) {
        if (entrant.incomplete()) {
            return Uni.createFrom().item(new SignInOutcome.Wrong());
        }
        return turnstile.pass(() -> ask(entrant, reference)).orElseGet(() -> Uni.createFrom()
                .item(new SignInOutcome.Busy()));
    }

    private Uni<SignInOutcome> ask(Entrant entrant, String reference) {
        Entry entry = Entry.of(RecordKind.OPERATOR_REFUSED, reference)
                .loginHash(hashes.login(entrant.loginId()))
                .addressHash(hashes.address(entrant.address()));
        return limits.take(entrant.loginId(), entrant.address(), entrant.browser())
                .fold(taken -> ask(entrant, taken, entry), tooMany -> tooOften(tooMany, entry));
    }

    private Uni<SignInOutcome> ask(Entrant entrant, SignInTry.Taken taken, Entry entry) {
        return operators
                .signIn(entrant.loginId(), entrant.password())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(answer -> answer.fold(
                        accepted -> admit(accepted.operator(), taken, entry),
                        refused -> judge(refused.failure(), taken, entry),
                        () -> wrong(entry.cause(OperatorRefusal.SIGN_IN_SERVICE_ACCOUNT, Optional.empty()))));
    }

    private Uni<SignInOutcome> tooOften(SignInTry.TooMany tooMany, Entry entry) {
        if (tooMany.news()) {
            records.write(entry.cause(OperatorRefusal.SIGN_IN_TOO_OFTEN, Optional.empty()));
        }
        return Uni.createFrom().item(new SignInOutcome.TooOften());
    }

    private SignInOutcome judge(BioStarFailure failure, SignInTry.Taken taken, Entry entry) {
        if (AWAY.contains(failure.kind())) {
            return away(failure, taken, entry);
        }
        Entry said = entry.cause(failure.kind(), failure.code());
        return failure.kind() == FailureKind.UNREADABLE ? unreadable(said) : wrong(said);
    }

    /** Without the right to look there is nothing here; a stranger must not learn that the password was right. */
    private SignInOutcome admit(Operator operator, SignInTry.Taken taken, Entry entry) {
        if (!operator.mayReadUsers()) {
            return wrong(entry.operator(operator.id()).cause(OperatorRefusal.SIGN_IN_NOT_ALLOWED, Optional.empty()));
        }
        limits.giveBack(taken);
        return new SignInOutcome.Accepted(rights.atSignIn(operator));
    }

    private SignInOutcome wrong(Entry entry) {
        records.write(entry);
        return new SignInOutcome.Wrong();
    }

    /** Counts as wrong all the same: a proxy's page in place of a refusal must not make guessing free. */
    private SignInOutcome unreadable(Entry entry) {
        records.write(entry);
        return new SignInOutcome.Unreadable();
    }

    /** Recorded once in a while only, since these tries are not limited. */
    private SignInOutcome away(BioStarFailure failure, SignInTry.Taken taken, Entry entry) {
        limits.giveBack(taken);
        if (limits.isNews(failure.kind().name())) {
            records.write(entry.cause(failure.kind(), failure.code()));
        }
        return new SignInOutcome.Away(failure);
    }
}
