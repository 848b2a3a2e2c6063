package midas.io.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tabs come back as what they were. */
class LayoutJsonTest {

    @Test
    void thePlotsOfAModelComeBack() throws IOException {
        UUID model = UUID.randomUUID();
        WindowLayout layout = new WindowLayout(
                List.of(new WindowLayout.Tab.ModelTab(model), new WindowLayout.Tab.DiagnosticsTab(model)), 1);
        assertThat(LayoutJson.layout(new Fields(LayoutJson.write(layout)))).isEqualTo(layout);
    }
}
