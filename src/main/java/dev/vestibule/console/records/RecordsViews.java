package dev.vestibule.console.records;

import dev.vestibule.access.PeopleInReach;
import dev.vestibule.access.Reach;
import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.access.pairing.Kiosks;
import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.RecordPage;
import dev.vestibule.records.RecordPages;
import dev.vestibule.records.RecordQuery;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Puts the records page together. An operator of the whole site sees everything. One of some groups sees the records
 * about a person of theirs, whom they have to name, since records keep no group and BioStar may have moved anybody.
 * Calls block.
 */
@Singleton
class RecordsViews {

    private static final int PAGE = 50;

    private final RecordPages pages;
    private final PeopleInReach people;
    private final Kiosks kiosks;

    RecordsViews(RecordPages pages, PeopleInReach people, Kiosks kiosks) {
        this.pages = pages;
        this.people = people;
        this.kiosks = kiosks;
    }

    RecordsView of(RecordSearch search, Operator operator) {
        boolean narrow = !Reach.isEverything(operator.groupIds());
        List<Kiosk> shown = narrow ? List.of() : kiosks.all();
        RecordPage page = (narrow ? narrowed(search, operator) : Optional.of(search.query()))
                .map(query -> pages.page(query, PAGE))
                .orElseGet(() -> new RecordPage(List.of(), OptionalLong.empty()));
        return new RecordsView(
                search,
                List.of(RecordKind.values()),
                shown,
                page.rows().stream().map(RecordLine::of).toList(),
                page.below().stream().mapToObj(search::at).findFirst(),
                narrow);
    }

    /** Somebody out of reach is as unknown as nobody: no records at all. */
    private Optional<RecordQuery> narrowed(RecordSearch search, Operator operator) {
        return people.find(search.person(), operator).map(person -> search.query());
    }
}
