package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditMenuTest {

    @Test
    void longNamesAreShortenedInTheMiddle() {
        String forty = "Rename “a” to “b of about forty letters”";
        assertThat(forty).hasSize(40);
        assertThat(EditMenu.shortened(forty)).isEqualTo(forty);
        String name = "Rename “measurements of the first wave” to “measurements of the second wave”";
        assertThat(EditMenu.shortened(name))
                .isEqualTo("Rename “measurements of th… second wave”")
                .hasSize(40);
        // letters of two units stay whole
        String wide = "\uD835\uDCCE".repeat(60);
        assertThat(EditMenu.shortened(wide)
                        .codePointCount(0, EditMenu.shortened(wide).length()))
                .isEqualTo(40);
        assertThat(EditMenu.shortened(wide).replace("…", "")).isEqualTo("\uD835\uDCCE".repeat(39));
    }
}
