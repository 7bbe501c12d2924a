package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Doors that tests open: what BioStar's settings say, and how a reader answers. */
final class FakeDoors implements Doors {

    final List<String> sent = new CopyOnWriteArrayList<>();
    Optional<Boolean> byThemselves = Optional.of(true);
    Optional<BioStarException> refusal = Optional.empty();

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
