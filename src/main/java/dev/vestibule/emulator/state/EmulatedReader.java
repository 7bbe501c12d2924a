package dev.vestibule.emulator.state;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BiConsumer;

/**
 * A reader with its one screen: one scan at a time, which ends with what is presented or with its time, and not with
 * the connection of whoever asked (section 4.4). Safe to use from any thread.
 */
public final class EmulatedReader {

    private static final Duration APPROACH = Duration.ofSeconds(3);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final ReaderModel model;
    private final DeviceGroup group;
    private final String id;
    private final String name;
    private final Delay delay;
    private final Queue<EmulatedScan> queue = new ArrayDeque<>();
    private EmulatedScan running;
    private Presentation presented = Presentation.NOBODY;
    private String personId = "";
    private boolean automatic;
    private boolean chosen;
    private boolean online = true;
    private int scansStarted;
    private BiConsumer<EmulatedReader, Shown> passed = (reader, shown) -> {};

    EmulatedReader(ReaderModel model, DeviceGroup group, String id, String address, Delay delay) {
        this.model = model;
        this.group = group;
        this.id = id;
        this.name = model.label() + " " + id + " (" + address + ")";
        this.delay = delay;
    }

    /** The device id. */
    public String id() {
        return id;
    }

    /** The name as a device gets it by default: model, id, address. */
    public String name() {
        return name;
    }

    /** Which device it is. */
    public ReaderModel model() {
        return model;
    }

    /** The device group it is in. */
    public DeviceGroup group() {
        return group;
    }

    /** Puts something in front of the reader, where it stays; a scan that waits for it ends. */
    public synchronized void present(Presentation what, String person) {
        presented = what;
        personId = person;
        chosen = true;
        if (running == null) {
            passed.accept(this, new Shown(what, person));
        } else if (what.fits(running.kind())) {
            appear(running, AT_ONCE, new Shown(what, person));
        }
    }

    /** Hears of whoever stands before the reader while it does not scan. */
    synchronized void whenPassed(BiConsumer<EmulatedReader, Shown> listener) {
        passed = listener;
    }

    /** Who comes by from now on, until somebody presents something. */
    public synchronized void begin(Presentation what, String person) {
        presented = what;
        personId = person;
        chosen = false;
    }

    /** The person whose scan it is: they come by, unless somebody else was presented. */
    public synchronized void expect(String person) {
        if (automatic && !chosen) {
            personId = person;
        }
    }

    /** Whether the chosen person comes by 3 seconds after a scan starts. */
    public synchronized void automatic(boolean on) {
        automatic = on;
    }

    /** Whether the reader is connected to the server. */
    public synchronized void online(boolean connected) {
        online = connected;
    }

    /** What it looks like now. */
    public synchronized EmulatedReaderState state() {
        return new EmulatedReaderState(
                id,
                name,
                group.id(),
                model.takesFaces(),
                presented,
                personId,
                automatic,
                online,
                running != null,
                queue.size(),
                scansStarted);
    }

    /**
     * Starts a scan, or lines it up behind the running one.
     *
     * @return false when the reader is busy and nobody may line up
     */
    public synchronized boolean scan(EmulatedScan scan, boolean mayQueue) {
        if (running == null) {
            begin(scan);
            return true;
        }
        return mayQueue && queue.add(scan);
    }

    /** Nobody waits for this scan any more: it leaves the line, but once it prompts it goes on prompting. */
    public synchronized void leftAlone(EmulatedScan scan) {
        queue.remove(scan);
    }

    /** Ends everything that waits, as if nobody had come. */
    synchronized void stop() {
        queue.clear();
        if (running != null) {
            end(running, new Shown(Presentation.NOBODY, personId));
        }
    }

    private void begin(EmulatedScan scan) {
        running = scan;
        scansStarted++;
        appear(scan, scan.longestWait(), new Shown(Presentation.NOBODY, personId));
        if (automatic) {
            scan.keep(delay.after(APPROACH, () -> comeBy(scan)));
        } else if (presented.fits(scan.kind())) {
            appear(scan, AT_ONCE, new Shown(presented, personId));
        }
    }

    private synchronized void comeBy(EmulatedScan scan) {
        Presentation turned = presented.turnedTo(scan.kind());
        if (turned.fits(scan.kind())) {
            end(scan, new Shown(turned, personId));
        }
    }

    private void appear(EmulatedScan scan, Duration time, Shown shown) {
        scan.keep(delay.after(time, () -> end(scan, shown)));
    }

    private synchronized void end(EmulatedScan scan, Shown shown) {
        if (running != scan) {
            return;
        }
        running = null;
        scan.finish(shown);
        if (!queue.isEmpty()) {
            begin(queue.remove());
        }
    }
}
