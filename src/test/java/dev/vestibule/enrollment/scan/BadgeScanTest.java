package dev.vestibule.enrollment.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.cards.CardOwner;
import dev.vestibule.biostar.people.Card;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.Desk;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.identification.BadgeOutcome;
import dev.vestibule.records.RecordKind;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class BadgeScanTest {

    private static final Card CARD = Card.of("1234567890123");
    private static final Person PERSON = FakeFaces.person("17", true);

    private final Rules rules;
    private final AtomicInteger asked = new AtomicInteger();
    private final FakeFaces faces = new FakeFaces();
    private Visit visit;

    BadgeScanTest(StoreKind kind) {
        rules = new Rules(kind);
    }

    @BeforeEach
    void start() {
        visit = rules.visit();
    }

    @Test
    void provesTheOnePersonWhoHoldsTheCard() {
        assertThat(scan(new CardOwner.OnePerson(PERSON)))
                .isEqualTo(new BadgeOutcome.Proven(PERSON, Proof.byBadge("17")));

        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.BADGE_ACCEPTED).person("17"));
    }

    @Test
    void provesNobodyByACardOfNobodyOfSeveralOrOfAnInactivePerson() {
        assertThat(scan(new CardOwner.Nobody())).isEqualTo(new BadgeOutcome.Unknown());
        assertThat(rules.newestAt(visit).entry()).isEqualTo(visit.entry(RecordKind.BADGE_UNKNOWN));

        assertThat(scan(new CardOwner.SeveralPeople())).isEqualTo(new BadgeOutcome.Refused());
        assertThat(rules.newestAt(visit).entry()).isEqualTo(visit.entry(RecordKind.BADGE_AMBIGUOUS));

        faces.active = false;
        assertThat(scan(new CardOwner.OnePerson(FakeFaces.person("18", true)))).isEqualTo(new BadgeOutcome.Refused());
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.BADGE_FAILED)
                        .person("18")
                        .cause(Cause.PERSON_INACTIVE, Optional.empty()));
    }

    @Test
    void recordsNoCardNumber() {
        scan(new CardOwner.Nobody());

        assertThat(rules.records.ofKiosk(visit.kioskId(), 100)).asString().doesNotContain(CARD.number());
    }

    @Test
    void saysWhatFailedAtTheReaderOrInTheSearch() {
        BioStarFailure failure = new BioStarFailure(FailureKind.CARD_SCAN_FAILED, Optional.of("1025"));
        BadgeScan atReader = rules.badgeScan(
                reader -> Uni.createFrom().failure(new BioStarException(failure)), card -> new CardOwner.Nobody());
        BadgeScan inSearch = rules.badgeScan(reader -> Uni.createFrom().item(CARD), card -> {
            throw new BioStarException(failure);
        });

        for (BadgeScan failing : new BadgeScan[] {atReader, inSearch}) {
            assertThat(failing.scan(visit).await().indefinitely()).isEqualTo(new BadgeOutcome.Failed(failure));
            assertThat(rules.newestAt(visit).entry())
                    .isEqualTo(visit.entry(RecordKind.BADGE_FAILED).cause(failure.kind(), failure.code()));
        }
    }

    @Test
    void readsFiveBadgesAJourneyAtMost() {
        for (int badge = 0; badge < 5; badge++) {
            scan(new CardOwner.Nobody());
        }

        assertThat(scan(new CardOwner.OnePerson(PERSON))).isEqualTo(new BadgeOutcome.NotAllowed());
        assertThat(asked).hasValue(5);
    }

    @Test
    void readsNoBadgeInAJourneyThatIsOver() {
        rules.journeys.end(visit);

        assertThat(scan(new CardOwner.OnePerson(PERSON))).isEqualTo(new BadgeOutcome.NotAllowed());
        assertThat(asked).hasValue(0);
    }

    @Test
    void readsNoBadgeWhereTheSiteTakesNone() {
        Desk<Card> desk = new Desk<>();
        BadgeScan off = rules.badgeScanSwitchedOff(desk, card -> new CardOwner.OnePerson(PERSON));

        assertThat(off.scan(visit).await().indefinitely()).isEqualTo(new BadgeOutcome.NotAllowed());
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void sharesTheReaderWithFaceScans() {
        Desk<Card> desk = new Desk<>();
        UniAssertSubscriber<BadgeOutcome> reading = rules.badgeScan(desk, card -> new CardOwner.Nobody())
                .scan(visit)
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        await().until(() -> desk.asked.size() == 1);
        Visit other = rules.visitAt(visit.readerId());
        Proof proof = Rules.badge();
        rules.agree(other, proof);

        assertThat(rules.faceScan(new Desk<>()).scan(other, proof, 0).await().indefinitely())
                .isEqualTo(new ScanOutcome.ReaderBusy(Duration.ofSeconds(20)));
        reading.cancel();

        assertThat(desk.cancelled).hasValue(1);
        await().until(() -> rules.newestAt(visit).entry().kind() == RecordKind.SCAN_ABANDONED);
        assertThat(scan(new CardOwner.Nobody())).isEqualTo(new BadgeOutcome.ReaderBusy(Duration.ofSeconds(20)));
    }

    @Test
    void provesNobodyWithoutARecord() {
        rules.store.refuse("insert into record");

        assertThatThrownBy(() -> scan(new CardOwner.OnePerson(PERSON))).isInstanceOf(DatabaseException.class);
    }

    private BadgeOutcome scan(CardOwner owner) {
        return rules.badgeScan(
                        reader -> Uni.createFrom().item(() -> {
                            asked.incrementAndGet();
                            return CARD;
                        }),
                        card -> card.equals(CARD) ? owner : new CardOwner.Nobody(),
                        faces)
                .scan(visit)
                .await()
                .indefinitely();
    }
}
