package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MidasAppTest {

    @Test
    void aSmallScreenIsNotFilled() {
        assertThat(MidasApp.usualHeight(1080)).isEqualTo(900);
        assertThat(MidasApp.usualHeight(900)).isLessThanOrEqualTo(860);
        assertThat(MidasApp.usualHeight(300)).isEqualTo(480);
    }
}
