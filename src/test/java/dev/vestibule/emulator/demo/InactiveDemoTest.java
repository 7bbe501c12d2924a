package dev.vestibule.emulator.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.vestibule.emulator.Emulator;
import dev.vestibule.emulator.state.EmulatedSite;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InactiveDemoTest {

    private final Emulator emulator = mock(Emulator.class);

    @Test
    void whileTheEmulatorIsOffThereIsNoPageAndNoFormToControlIt() {
        when(emulator.server()).thenReturn(Optional.empty());

        assertThatThrownBy(() -> new EmulatorPage(emulator).page()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> new EmulatorForms(emulator).reset()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> new EmulatorForms(emulator).present(EmulatedSite.F2, "1002", "face"))
                .isInstanceOf(NotFoundException.class);
    }
}
