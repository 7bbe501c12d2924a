package dev.vestibule.enrollment.delivery;

import dev.vestibule.biostar.BioStarException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Doors that tests open: what BioStar's settings say, and how a reader answers. */
public final class FakeDoors implements Doors {

    public final List<String> sent = new CopyOnWriteArrayList<>();
    public Optional<Boolean> byThemselves = Optional.of(true);
    public Optional<BioStarException> refusal = Optional.empty();

    @Override
    public Optional<Boolean> getFacesByThemselves() {
        return byThemselves;
    }

    @Override
    public void send(String personId, String readerId) {
        sent.add(readerId);
        refusal.ifPresent(refused -> {
            throw refused;
        });
    }
}
