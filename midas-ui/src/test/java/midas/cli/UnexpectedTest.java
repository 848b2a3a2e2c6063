package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody expected: one sentence for the user, everything for the log. */
class UnexpectedTest {

    private final List<LogRecord> log = new ArrayList<>();
    private final Logger logger = Logger.getLogger(Program.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord logRecord) {
            log.add(logRecord);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    static List<Throwable> problems() {
        return List.of(new IllegalStateException("boom"), new StackOverflowError());
    }

    private static String said(Throwable problem) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertThat(Program.unexpected(
                        problem, new Console(new ResultStream(new ByteArrayOutputStream()), stream, () -> false)))
                .isEqualTo(ExitCode.FAILED);
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void isOneSentenceAndTheLogHasTheRest(Throwable problem) {
        assertThat(said(problem).lines())
                .singleElement()
                .asString()
                .contains("midas.log")
                .doesNotContain("boom");
        assertThat(log)
                .singleElement()
                .satisfies(each -> assertThat(each.getThrown()).isSameAs(problem));
    }

    @Test
    void tooLittleMemoryIsSaid() {
        assertThat(said(new OutOfMemoryError())).contains("not enough memory");
    }
}
