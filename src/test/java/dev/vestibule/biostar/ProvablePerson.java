package dev.vestibule.biostar;

/** Somebody whom a mail is proven to reach alone, as the fake tells it. */
public final class ProvablePerson {

    public static final String SEARCH = "POST /api/v2/users/advance_search";
    public static final String MAIL = "POST /api/v2/send_email";

    private ProvablePerson() {}

    /** Lets the fake know this person, and find them alone. */
    public static void in(FakeBioStar fake, String id) {
        fake.on("GET /api/users/" + id, Answer.ok("{\"User\":" + row(id) + ",\"Response\":{\"code\":\"0\"}}"))
                .on(SEARCH, found(1, row(id)));
    }

    public static Answer found(int total, String rows) {
        return Answer.ok(
                "{\"UserCollection\":{\"total\":" + total + ",\"rows\":[" + rows + "]},\"Response\":{\"code\":\"0\"}}");
    }

    public static String row(String id) {
        return "{\"user_id\":\"" + id + "\",\"name\":\"Ada L\",\"email\":\"ada@example.org\"}";
    }

    /** A login that tells this version. */
    public static Answer loginTo(FakeBioStar fake, String version) {
        return request -> fake.letIn(
                request,
                "{\"User\":{\"user_id\":\"1\"},\"version\":{\"biostarVersion\":\"" + version
                        + "\"},\"Response\":{\"code\":\"0\"}}");
    }
}
