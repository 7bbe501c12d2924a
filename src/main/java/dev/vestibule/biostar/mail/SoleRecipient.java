package dev.vestibule.biostar.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.ServerVersion;
import dev.vestibule.biostar.connection.ServerCalls;
import dev.vestibule.biostar.people.People;
import dev.vestibule.biostar.people.PeopleCriteria;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.UserLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Proves that a mail can reach one person alone, before each mail. Since 2.9.8 BioStar wants criteria beside the id, and
 * whether they choose the recipients is not public (section 6): so they are those of exactly this person, and they must
 * have found exactly this person a moment ago.
 */
@ApplicationScoped
class SoleRecipient {

    /** The first version that wants criteria (section 6). */
    private static final ServerVersion WITH_CRITERIA = ServerVersion.of(2, 9, 8);

    /** Two rows, so that a second person would be seen. */
    private static final int TO_SEE_ANOTHER = 2;

    private final ServerCalls server;
    private final People people;
    private final UserLists lists;

    SoleRecipient(ServerCalls server, People people, UserLists lists) {
        this.server = server;
        this.people = people;
        this.lists = lists;
    }

    /**
     * The {@code adv_criteria} that find this person and nobody else; empty for a server that knows none.
     *
     * @throws BioStarException when it is not proven that they do; then the mail must not be sent
     */
    Optional<ObjectNode> criteria(String personId) {
        // A list may be wrong about who is active, and the link in the mail works for long: so the person is read
        // first.
        Person person =
                people.find(personId).filter(Person::active).orElseThrow(() -> no(FailureKind.PERSON_NOT_FOUND));
        PeopleCriteria exactly = exactly(person);
        ServerVersion version = server.version();
        if (!version.isSince(PeopleCriteria.SINCE)) {
            return Optional.empty();
        }
        if (!findsAlone(exactly, personId)) {
            throw no(FailureKind.RECIPIENT_NOT_ALONE);
        }
        return version.isSince(WITH_CRITERIA) ? Optional.of(exactly.json()) : Optional.empty();
    }

    /** The id alone would find 17 and 70 beside 7: name and address are added, in full. */
    private static PeopleCriteria exactly(Person person) {
        PeopleCriteria one = PeopleCriteria.everybody(0, 1)
                .withId(person.id())
                .withEmail(person.email().orElseThrow(() -> no(FailureKind.MAIL_ADDRESS_REFUSED)));
        return person.name().isBlank() ? one : one.withName(person.name());
    }

    private boolean findsAlone(PeopleCriteria exactly, String personId) {
        UserLists.Page found = lists.matching(exactly.withLimit(TO_SEE_ANOTHER));
        List<String> ids = found.rows().stream().map(row -> row.person().id()).toList();
        return found.total() == 1 && ids.equals(List.of(personId));
    }

    private static BioStarException no(FailureKind kind) {
        return new BioStarException(BioStarFailure.of(kind));
    }
}
