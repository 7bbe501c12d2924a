package dev.vestibule.console.people;

import dev.vestibule.access.Reach;
import dev.vestibule.access.signin.OperatorIdentity;
import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.biostar.people.People;
import dev.vestibule.biostar.people.UserGroup;
import dev.vestibule.console.ConsolePage;
import dev.vestibule.console.CurrentOperator;
import dev.vestibule.console.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The list of people, as a page and as the table alone for htmx. */
@Path("/console/people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(OperatorIdentity.ROLE)
@Blocking
@ConsolePage(Section.PEOPLE)
class PeopleResource {

    private final People people;
    private final PeopleLists lists;
    private final CurrentOperator current;

    PeopleResource(People people, PeopleLists lists, CurrentOperator current) {
        this.people = people;
        this.lists = lists;
        this.current = current;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PeopleResults(PeopleView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PeoplePage(PeopleView view) implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> people(
            @RestQuery String search,
            @RestQuery String group,
            @RestQuery String face,
            @RestQuery String offset,
            @RestHeader("HX-Request") boolean htmx) {
        PeopleSearch asked = PeopleSearch.of(search, group, face, offset);
        List<UserGroup> tree = people.groups();
        Operator operator = current.get();
        Reach reach = Reach.of(operator.groupIds(), tree);
        List<UserGroup> offered =
                tree.stream().filter(known -> reach.includes(known.id())).toList();
        PeopleView view = PeopleView.of(asked, offered, lists.page(asked, reach));
        return RestResponse.ok(htmx ? new PeopleResults(view) : new PeoplePage(view));
    }
}
