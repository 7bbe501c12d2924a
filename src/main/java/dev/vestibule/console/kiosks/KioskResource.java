package dev.vestibule.console.kiosks;

import dev.vestibule.access.CookieName;
import dev.vestibule.access.Cookies;
import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.access.pairing.KioskReach;
import dev.vestibule.access.pairing.NewKiosk;
import dev.vestibule.access.pairing.PairingOutcome;
import dev.vestibule.access.pairing.Pairings;
import dev.vestibule.access.signin.OperatorIdentity;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.biostar.readers.Readers;
import dev.vestibule.console.Alert;
import dev.vestibule.console.ConsolePage;
import dev.vestibule.console.CurrentOperator;
import dev.vestibule.console.Problem;
import dev.vestibule.console.Section;
import dev.vestibule.web.Reference;
import dev.vestibule.web.SeeOther;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The kiosks: who is paired with which reader, for whom, and pairing this browser. */
@Path("/console/kiosks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(OperatorIdentity.ROLE)
@Blocking
@ConsolePage(Section.KIOSKS)
class KioskResource {

    private static final Duration PAIRING = Duration.ofDays(400);

    private final CurrentOperator current;
    private final KioskReach reach;
    private final Pairings pairings;
    private final Readers readers;
    private final KiosksViews views;
    private final Reference reference;

    KioskResource(
            CurrentOperator current,
            KioskReach reach,
            Pairings pairings,
            Readers readers,
            KiosksViews views,
            Reference reference) {
        this.current = current;
        this.reach = reach;
        this.pairings = pairings;
        this.readers = readers;
        this.views = views;
        this.reference = reference;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record KiosksPage(KiosksView view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PairAgainPage(NewKiosk kiosk, Kiosk other) implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> kiosks(
            @RestCookie(CookieName.KIOSK) String cookie, @RestQuery Optional<String> ended) {
        Optional<String> browser = Optional.ofNullable(cookie);
        if (!current.isPairing()) {
            return page(views.of(List.of(), browser, ended, Optional.empty()));
        }
        try {
            return page(views.of(readers.list(), browser, ended, Optional.empty()));
        } catch (BioStarException away) {
            Problem problem = Problem.of(away.failure().kind());
            Alert alert = Alert.of(problem, away.failure(), reference.id());
            // Pairings are ours: they can be seen and ended while BioStar is away.
            return page(views.of(List.of(), browser, ended, Optional.of(alert)));
        }
    }

    /**
     * Pairs this browser. A reader that another browser has is asked about first.
     *
     * @param ending the kiosk that the operator agreed to end
     */
    @POST
    public RestResponse<TemplateInstance> pair(
            @FormParam("name") String name,
            @FormParam("reader") String readerId,
            @FormParam("ending") String ending,
            @RestCookie(CookieName.KIOSK) String cookie) {
        current.mustPair();
        String kioskName = KioskName.of(name);
        List<Reader> known = readers.list();
        Operator operator = current.get();
        Optional<Reader> reader = reach.offered(operator, known, readerId, reference.id());
        if (kioskName.isEmpty() || reader.isEmpty()) {
            Problem problem = kioskName.isEmpty() ? Problem.KIOSK_NAME_MISSING : Problem.READER_NOT_OFFERED;
            Optional<Alert> alert = Optional.of(Alert.of(problem, reference.id()));
            return page(views.of(known, Optional.ofNullable(cookie), Optional.empty(), alert)
                    .withName(kioskName));
        }
        NewKiosk wanted = new NewKiosk(kioskName, reader.get(), operator.groupIds(), operator.id());
        return pairings.pair(wanted, Optional.ofNullable(cookie), Optional.ofNullable(ending), reference.id())
                .fold(KioskResource::paired, taken -> RestResponse.ok(new PairAgainPage(wanted, taken.other())));
    }

    private static RestResponse<TemplateInstance> paired(PairingOutcome.Paired paired) {
        return SeeOther.to(Section.KIOSKS.path(), Cookies.lasting(CookieName.KIOSK, paired.cookie(), PAIRING));
    }

    private static RestResponse<TemplateInstance> page(KiosksView view) {
        int status = view.alert().map(alert -> alert.problem().status()).orElse(RestResponse.StatusCode.OK);
        return RestResponse.ResponseBuilder.<TemplateInstance>create(
                        RestResponse.Status.fromStatusCode(status), new KiosksPage(view))
                .build();
    }
}
