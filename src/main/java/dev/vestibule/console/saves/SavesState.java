package dev.vestibule.console.saves;

import dev.vestibule.database.DatabaseException;
import dev.vestibule.enrollment.face.Losses;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Whether faces are saved at all: {@code {inject:saves.stopped}} on every page of the console. */
@Named("saves")
@RequestScoped
@TemplateData
public class SavesState {

    private final Losses losses;

    SavesState(Losses losses) {
        this.losses = losses;
    }

    /** False also while the database does not say: the page that tells so must still be shown. */
    public boolean isStopped() {
        try {
            return losses.stopSaves();
        } catch (DatabaseException away) {
            return false;
        }
    }
}
