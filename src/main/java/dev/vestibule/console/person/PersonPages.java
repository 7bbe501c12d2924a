package dev.vestibule.console.person;

import dev.vestibule.access.PeopleInReach;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.console.CurrentOperator;
import dev.vestibule.console.Problem;
import dev.vestibule.console.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;

/** A person's page, with what has just happened on it. Calls block. */
@Singleton
class PersonPages {

    private final CurrentOperator current;
    private final PeopleInReach people;
    private final PersonViews views;

    PersonPages(CurrentOperator current, PeopleInReach people, PersonViews views) {
        this.current = current;
        this.people = people;
        this.views = views;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonPage(PersonView view, PageNews happened) implements TemplateInstance {}

    /**
     * Whose page it is. Somebody out of reach is as unknown as nobody.
     *
     * @throws ProblemException when nobody is known by this id
     */
    Person person(String id) {
        return people.find(id, current.get()).orElseThrow(() -> new ProblemException(Problem.PERSON_UNKNOWN));
    }

    RestResponse<TemplateInstance> page(Person person, PageNews happened) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(
                        happened.status(), new PersonPage(views.of(person), happened))
                .build();
    }
}
