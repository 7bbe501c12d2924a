package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Belongings;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.biostar.people.FaceStore;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.StoredFace;
import dev.vestibule.biostar.people.TestPerson;
import dev.vestibule.biostar.people.UserGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** One BioStar user whose faces are saved, deleted and read back; tests say what goes wrong. */
public final class FakeFaces implements FaceStore {

    public final AtomicInteger finds = new AtomicInteger();
    public final AtomicInteger saves = new AtomicInteger();
    public final AtomicInteger deletions = new AtomicInteger();
    public final List<StoredFace> stored = new CopyOnWriteArrayList<>();
    /** What BioStar counts with every write to the person. */
    public final AtomicInteger writes = new AtomicInteger();
    /** Whether it tells. */
    public boolean tellsRevision;

    public boolean exists = true;
    public String name = "A";
    public boolean active = true;
    /** What else the person has. */
    public Belongings belongings = Belongings.NONE;
    /** The group that the person is in. */
    public String groupId = "1";
    /** Whether a save or a deletion changes anything. */
    public boolean works = true;
    /** Thrown after a save or a deletion, whether it worked or not. */
    public Optional<FailureKind> changeFails = Optional.empty();
    /** Thrown after a save alone. */
    public Optional<FailureKind> saveFails = Optional.empty();
    /** Thrown by the find that follows a change. */
    public Optional<FailureKind> readBackFails = Optional.empty();
    /** Thrown by the find before a change. */
    public Optional<RuntimeException> findFails = Optional.empty();
    /** Run while the person is looked up. */
    public Runnable duringFind = () -> {};
    /** Run while a save is on its way. */
    public Runnable duringSave = () -> {};

    /** Run while a deletion is on its way. */
    public Runnable duringDeletion = () -> {};

    /** A person without faces. */
    public static Person person(String id, boolean active) {
        return TestPerson.of(
                id, "A", Optional.empty(), new UserGroup("1", "All Users", ""), 0, List.of(), List.of(), active);
    }

    /** A face that is no capture of these tests. */
    public static StoredFace anotherFace() {
        return new StoredFace(Set.of("another"));
    }

    @Override
    public Optional<Person> find(String personId) {
        if (saves.get() + deletions.get() > 0) {
            readBackFails.ifPresent(FakeFaces::fail);
        } else if (findFails.isPresent()) {
            throw findFails.get();
        }
        Person nobody = person(personId, active);
        finds.incrementAndGet();
        duringFind.run();
        List<StoredFace> faces = List.copyOf(stored);
        return exists
                ? Optional.of(new Person(
                        personId,
                        name,
                        nobody.email(),
                        new UserGroup(groupId, "All Users", ""),
                        faces.size(),
                        List.of(),
                        faces,
                        active,
                        tellsRevision ? Optional.of(writes + "/" + writes) : Optional.empty(),
                        belongings))
                : Optional.empty();
    }

    @Override
    public void saveFace(String personId, Capture capture) {
        saves.incrementAndGet();
        duringSave.run();
        if (works) {
            store(capture);
        }
        saveFails.ifPresent(FakeFaces::fail);
        changeFails.ifPresent(FakeFaces::fail);
    }

    @Override
    public void deleteFaces(String personId) {
        deletions.incrementAndGet();
        duringDeletion.run();
        if (works) {
            remove();
        }
        changeFails.ifPresent(FakeFaces::fail);
    }

    /** BioStar takes this face, now or late. */
    public void store(Capture capture) {
        stored.clear();
        stored.add(new StoredFace(capture.fingerprints()));
        writes.incrementAndGet();
    }

    /** BioStar deletes the faces, now or late. */
    public void remove() {
        stored.clear();
        writes.incrementAndGet();
    }

    private static void fail(FailureKind kind) {
        throw new BioStarException(BioStarFailure.of(kind));
    }
}
