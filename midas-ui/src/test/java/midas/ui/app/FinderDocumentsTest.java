package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Files that the Finder asks for, as JavaFX would hear of them from macOS. */
@ExtendWith(ApplicationExtension.class)
class FinderDocumentsTest {

    private static final String GLASS = "com.sun.glass.ui.Application";

    @Test
    void filesAreHandedOnWhetherTheProgramRunsOrIsStartedForThem() throws Exception {
        FxToolkit.registerPrimaryStage();
        List<List<Path>> taken = new ArrayList<>();
        Path argument = Path.of("argument.midas");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Object application =
                    Class.forName(GLASS).getMethod("GetApplication").invoke(null);
            Class<?> handler = Class.forName(GLASS + "$EventHandler");
            Object before = application.getClass().getMethod("getEventHandler").invoke(application);
            Method open = Class.forName(GLASS).getDeclaredMethod("notifyOpenFiles", String[].class);
            open.setAccessible(true);
            try {
                // before anybody listens: macOS says so while the program starts, and tells of arguments as well
                open.invoke(application, (Object) new String[] {"first.midas", argument.toString()});
                FinderDocuments.listen(List.of(argument), taken::add);
                open.invoke(application, (Object) new String[] {"second.midas", "third.csv"});
                open.invoke(application, (Object) new String[] {argument.toString()});
            } finally {
                application.getClass().getMethod("setEventHandler", handler).invoke(application, before);
            }
            return null;
        });
        assertThat(taken)
                .containsExactly(
                        List.of(Path.of("first.midas").toAbsolutePath()),
                        List.of(
                                Path.of("second.midas").toAbsolutePath(),
                                Path.of("third.csv").toAbsolutePath()),
                        List.of(argument.toAbsolutePath()));
    }
}
