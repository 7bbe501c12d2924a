package dev.vestibule.biostar.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.BioStarId;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.answer.Reply;
import dev.vestibule.biostar.connection.CallName;
import dev.vestibule.biostar.connection.ServerCalls;
import dev.vestibule.biostar.connection.ServerClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The users of BioStar. Calls block (worker threads only); failures are {@link BioStarException}. */
@ApplicationScoped
public class People implements FaceStore {

    private final ServerCalls server;
    private final UserLists lists;
    private final UserSearch search;
    private final Validity validity;

    People(ServerCalls server, UserLists lists, UserSearch search, Validity validity) {
        this.server = server;
        this.lists = lists;
        this.search = search;
        this.validity = validity;
    }

    /** The person with this id, faces and cards included; empty when BioStar knows none (section 3.2). */
    @Override
    public Optional<Person> find(String personId) {
        try {
            String id = BioStarId.required(personId, FailureKind.PERSON_NOT_FOUND);
            Reply reply = server.answer(CallName.FIND_PERSON, (client, session) -> client.user(session, id));
            return Optional.of(person(id, reply.root().path("User")));
        } catch (BioStarException e) {
            if (e.failure().kind() == FailureKind.PERSON_NOT_FOUND || isNoNumber(personId, e.failure())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Where ids are numbers, BioStar calls a path with letters one that does not exist (section 1). */
    private static boolean isNoNumber(String personId, BioStarFailure failure) {
        return failure.isNoSuchCall() && !personId.chars().allMatch(Character::isDigit);
    }

    /** One page of a search, by whichever call BioStar has for it (sections 3.6 and 3.7). */
    public PeoplePage search(PeopleQuery query) {
        return page(search.page(query), query.offset());
    }

    private static PeoplePage page(UserLists.Page page, int offset) {
        List<Person> people = page.rows().stream().map(UserRow::person).toList();
        return new PeoplePage(people, Math.max(page.total(), offset + people.size()));
    }

    /** All user groups (section 3.8). */
    public List<UserGroup> groups() {
        Reply reply = server.answer(CallName.LIST_GROUPS, ServerClient::userGroups);
        return Lenient.list(reply.root(), "UserGroupCollection").stream()
                .map(row -> new UserGroup(
                        Lenient.text(row, "id"), Lenient.text(row, "name"), Lenient.reference(row, "parent_id")))
                .filter(group -> !group.id().isEmpty())
                .toList();
    }

    /**
     * Makes this capture the person's only visual face: BioStar replaces the list (section 3.4). Not repeated except
     * after the one new login.
     */
    @Override
    public void saveFace(String personId, Capture capture) {
        change(CallName.SAVE_FACE, personId, capture.json());
    }

    /** Deletes all visual faces of the person (section 3.4, payload 4). */
    @Override
    public void deleteFaces(String personId) {
        change(CallName.DELETE_FACES, personId, "");
    }

    /**
     * Built as text around the capture, so that not a character of it changes (section 10, row 1); an id holds nothing that
     * JSON would escape. BioStar X asks for the id again (section 3.4).
     */
    private static String visualFaces(String id, String faces) {
        return "{\"User\":{\"user_id\":\"" + id + "\",\"credentials\":{\"visualFaces\":[" + faces + "]}}}";
    }

    private void change(CallName call, String personId, String faces) {
        String id = BioStarId.required(personId, FailureKind.PERSON_NOT_FOUND);
        String body = visualFaces(id, faces);
        server.answer(call, (client, session) -> client.changeUser(session, id, body));
    }

    /** An answer about someone else is worth nothing. */
    private Person person(String id, JsonNode user) {
        if (!user.isObject() || !Lenient.text(user, "user_id").equals(id)) {
            throw new BioStarException(BioStarFailure.of(FailureKind.UNREADABLE));
        }
        return UserRow.of(user, validity).person();
    }
}
