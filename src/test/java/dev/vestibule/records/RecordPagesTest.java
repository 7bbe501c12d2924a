package dev.vestibule.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@EachDatabase
class RecordPagesTest {

    private final Records records;
    private final RecordPages pages;
    private final String kiosk = UUID.randomUUID().toString();

    RecordPagesTest(StoreKind kind) {
        TestStore store = new TestStore(kind);
        records = TestRecords.in(store.database(), new MovingClock());
        pages = TestRecords.pages(store.database());
    }

    @Test
    void eachRecordIsOnOnePageThoughOthersAreWrittenMeanwhile() {
        for (int number = 0; number < 7; number++) {
            write("r" + number);
        }
        RecordQuery asked = RecordQuery.newest().kiosk(kiosk);
        List<String> seen = new ArrayList<>();
        OptionalLong below = OptionalLong.empty();
        int size = 3;
        do {
            RecordPage page = pages.page(below.isPresent() ? asked.below(below.getAsLong()) : asked, size);
            page.rows().forEach(row -> seen.add(row.entry().reference()));
            below = page.below();
            write("later");
        } while (below.isPresent());

        assertThat(seen).containsExactly("r6", "r5", "r4", "r3", "r2", "r1", "r0");
    }

    @Test
    void aPageThatIsJustFullHasNoneAfterIt() {
        write("a");
        write("b");

        assertThat(pages.page(RecordQuery.newest().kiosk(kiosk), 2).below()).isEmpty();
    }

    @Test
    void allFiltersHold() {
        String person = UUID.randomUUID().toString();
        records.write(entry("1", RecordKind.BADGE_UNKNOWN));
        records.write(entry("2", RecordKind.BADGE_ACCEPTED).person(person));
        records.write(entry("3", RecordKind.FACE_SAVED).person(person));
        records.write(Entry.of(RecordKind.FACE_SAVED, "4").person(person).kiosk("elsewhere"));

        assertThat(found(RecordQuery.newest().person(person))).containsExactly("4", "3", "2");
        assertThat(found(RecordQuery.newest().person(person).kiosk(kiosk))).containsExactly("3", "2");
        assertThat(found(RecordQuery.newest().person(person).kiosk(kiosk).kind(RecordKind.FACE_SAVED)))
                .containsExactly("3");
        assertThat(found(RecordQuery.newest().withoutPersonAt(List.of(kiosk, "none"))))
                .containsExactly("1");
        assertThat(found(RecordQuery.newest().withoutPersonAt(List.of()))).isEmpty();
    }

    private List<String> found(RecordQuery query) {
        return pages.page(query, 100).rows().stream()
                .map(row -> row.entry().reference())
                .toList();
    }

    private void write(String reference) {
        records.write(entry(reference, RecordKind.SCAN_STARTED));
    }

    private Entry entry(String reference, RecordKind kind) {
        return Entry.of(kind, reference).kiosk(kiosk);
    }
}
