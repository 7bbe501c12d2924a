package dev.vestibule.emulator.state;

import dev.vestibule.emulator.fault.Faults;
import dev.vestibule.emulator.fault.Profile;
import dev.vestibule.emulator.fault.Switches;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Everything the emulated BioStar knows, in memory; safe to use from any thread. */
public final class EmulatedSite {

    /** The FaceStation F2. */
    public static final String F2 = "543700001";
    /** The BioStation 3. */
    public static final String BIOSTATION_3 = "543700002";
    /** The BioEntry P2, which takes cards only. */
    public static final String BIOENTRY_P2 = "543700003";

    private final Switches switches = new Switches();
    private final Faults faults = new Faults();
    private final AnsweredCalls exchanges = new AnsweredCalls(switches);
    private final CallLog calls = new CallLog();
    private final SessionStore sessions = new SessionStore(switches);
    private final DrawnFaces faces = new DrawnFaces();
    private final EmulatedPeople people = new EmulatedPeople(faces, switches);
    private final EmulatedCards cards = new EmulatedCards(people);
    private final List<SentMail> mails = new CopyOnWriteArrayList<>();
    private final List<String> exports = new CopyOnWriteArrayList<>();
    private final List<String> duplicateFaceEvents = new CopyOnWriteArrayList<>();
    private final Map<String, String> phrases = new ConcurrentHashMap<>();
    private final EventLog events = new EventLog(people::find);
    private final DeviceUsers deviceUsers = new DeviceUsers(this);
    private final AuditTrail audit = new AuditTrail();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile Function<String, Optional<String>> waiting = reader -> Optional.empty();
    private final EmulatedReaders readers;
    private final Accounts accounts;

    /** A fresh site. */
    public EmulatedSite(ServiceAccount service, boolean automatic, Delay delay) {
        this.accounts = new Accounts(service);
        this.readers = new EmulatedReaders(automatic, delay, events::passed);
    }

    /** How the open questions about BioStar are settled. */
    public Switches switches() {
        return switches;
    }

    /** Which BioStar this is; asked by whatever depends on the version and has no switch of its own. */
    public Profile profile() {
        return switches.profile();
    }

    /** What goes wrong next. */
    public Faults faults() {
        return faults;
    }

    /** What was called. */
    public CallLog calls() {
        return calls;
    }

    /** Calls with their answers, as they come. */
    public AnsweredCalls exchanges() {
        return exchanges;
    }

    /** Who is logged in. */
    public SessionStore sessions() {
        return sessions;
    }

    /** The mails sent, oldest first. */
    public List<SentMail> mails() {
        return mails;
    }

    /** Users that devices took on an export, as {@code 1002 to 543700001}. */
    public List<String> exports() {
        return exports;
    }

    /** Ids of users to whom a face was written that another user has: event 10245. */
    public List<String> duplicateFaceEvents() {
        return duplicateFaceEvents;
    }

    /** All people, by id. */
    public Collection<EmulatedUser> people() {
        return people.all();
    }

    /** Adds a user with a name and an address, as an operator would in BioStar. */
    public void addPerson(String id, String name, String groupId, String email) {
        people.add(id, name, groupId, email);
    }

    /** One user. */
    public Optional<EmulatedUser> person(String id) {
        return people.find(id);
    }

    /** All readers, the three of the site first. */
    public List<EmulatedReader> readers() {
        return readers.all();
    }

    /** One reader. */
    public Optional<EmulatedReader> reader(String id) {
        return readers.find(id);
    }

    /** Asks this who waits before a reader; it may block. */
    public void whoWaits(Function<String, Optional<String>> question) {
        waiting = question;
    }

    /** Who waits before this reader, as far as anybody knows; may block. */
    public Optional<String> whoWaitsAt(String reader) {
        return waiting.apply(reader).filter(id -> person(id).isPresent());
    }

    /** Adds readers of faces for load tests, and returns their ids. */
    public List<String> addReaders(int count) {
        return readers.add(count);
    }

    /** A fresh site: people, readers, switches, faults, mails and counters; whoever is logged in stays so. */
    public void reset() {
        switches.reset();
        faults.clear();
        people.reset();
        cards.reset();
        readers.reset();
        mails.clear();
        exports.clear();
        duplicateFaceEvents.clear();
        phrases.clear();
        events.reset();
        deviceUsers.reset();
        audit.reset();
        acknowledged.clear();
        calls.reset();
    }

    /** All cards. */
    public EmulatedCards cards() {
        return cards;
    }

    /** What readers tell people, by user id. */
    public Map<String, String> phrases() {
        return phrases;
    }

    /** Who is on which device. */
    public DeviceUsers deviceUsers() {
        return deviceUsers;
    }

    /** What operators did. */
    public AuditTrail audit() {
        return audit;
    }

    /** Hints of the alerts that somebody acknowledged. */
    public Set<String> acknowledged() {
        return acknowledged;
    }

    /** What happened at the readers. */
    public EventLog events() {
        return events;
    }

    /** The people, to change them. */
    public EmulatedPeople register() {
        return people;
    }

    /** What faces look like. */
    public DrawnFaces faces() {
        return faces;
    }

    /** Who may log in. */
    public Accounts accounts() {
        return accounts;
    }
}
