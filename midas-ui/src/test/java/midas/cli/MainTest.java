package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void nothingOrFilesThatExistOpenTheWindow() {
        String file = ReferenceCase.FOLDER.resolve("sleepstudy.csv").toString();
        assertThat(Main.opensWindow(new String[0])).isTrue();
        assertThat(Main.opensWindow(new String[] {file, file})).isTrue();
    }

    @Test
    void everythingElseIsTheCommandLines() {
        String file = ReferenceCase.FOLDER.resolve("sleepstudy.csv").toString();
        assertThat(Main.opensWindow(new String[] {"glmm"})).isFalse();
        assertThat(Main.opensWindow(new String[] {"--help"})).isFalse();
        assertThat(Main.opensWindow(new String[] {"describe", file})).isFalse();
        assertThat(Main.opensWindow(new String[] {""})).isFalse();
        assertThat(Main.opensWindow(new String[] {"\0"})).isFalse();
        assertThat(Main.opensWindow(new String[] {ReferenceCase.FOLDER.toString()}))
                .isFalse();
    }
}
