package midas.ui.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two starts of the program, by real sockets in a folder. */
class InstanceTest {

    private static final List<Path> FILES = List.of(Path.of("/data/größe ß/a b.csv"), Path.of("/data/study.midas"));

    @TempDir
    Path home;

    private Path folder;
    private final List<Instance> open = new ArrayList<>();
    private final BlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();

    @BeforeEach
    void place() {
        folder = home.resolve("run");
    }

    @AfterEach
    void close() {
        open.forEach(Instance::close);
    }

    private Instance window(Predicate<List<Path>> taker) {
        Instance instance = Instance.in(folder, ":0");
        assertThat(instance.open()).isTrue();
        open.add(instance);
        Thread.ofPlatform().daemon().start(() -> instance.answer(taker));
        return instance;
    }

    private Instance later() {
        return Instance.in(folder, ":0");
    }

    @Test
    void theWindowThatIsOpenTakesTheFiles() throws InterruptedException {
        window(taken::add);
        assertThat(later().handOver(FILES)).isTrue();
        assertThat(taken.poll(5, TimeUnit.SECONDS)).isEqualTo(FILES);
        assertThat(later().handOver(List.of())).isTrue();
        assertThat(taken.poll(5, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void whereThereIsNoneNobodyTakesThem() {
        assertThat(later().handOver(FILES)).isFalse();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aWindowThatRefusesTakesNothing() {
        window(files -> false);
        assertThat(later().handOver(FILES)).isFalse();
    }

    @Test
    void aWindowThatHangsIsGivenUpWithinASecond() {
        window(files -> {
            try {
                Thread.sleep(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        });
        long began = System.nanoTime();
        assertThat(later().handOver(FILES)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(500), Duration.ofSeconds(2));
        assertThat(later().open()).as("the door of the one that hangs").isFalse();
    }

    @Test
    void aSocketLeftBehindIsReplaced() throws IOException, InterruptedException {
        window(taken::add).close();
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(folder.resolve("window-0.socket")));
        }
        assertThat(folder.resolve("window-0.socket")).exists();
        assertThat(later().handOver(FILES)).isFalse();
        window(taken::add);
        assertThat(later().handOver(FILES)).isTrue();
        assertThat(taken.poll(5, TimeUnit.SECONDS)).isEqualTo(FILES);
    }

    @Test
    void anotherDisplayIsAnotherWindow() {
        window(taken::add);
        assertThat(Instance.in(folder, ":1").handOver(FILES)).isFalse();
        assertThat(taken).isEmpty();
    }

    @Test
    void nobodyElseMayLookInside() throws IOException {
        window(taken::add);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(later().handOver(FILES)).as("a folder open to others").isFalse();
        assertThat(Instance.in(folder, ":2").open()).isFalse();
    }

    @Test
    void aFolderThatIsALinkIsNotTrusted() throws IOException {
        window(taken::add);
        Path link = Files.createSymbolicLink(home.resolve("link"), folder);
        assertThat(Instance.in(link, ":0").handOver(FILES)).isFalse();
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        window(taken::add).close();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aPathTooLongForASocketIsDoneWithout() {
        Instance instance = Instance.in(home.resolve("x".repeat(120)), ":0");
        assertThat(instance.open()).isFalse();
        assertThat(instance.handOver(FILES)).isFalse();
    }

    @Test
    void whatIsNoMessageIsNotAnswered() throws IOException, InterruptedException {
        window(taken::add);
        for (String said :
                List.of("GET / HTTP/1.0\r\n\r\n\0\0", "MIDAS files 2\0/a\0\0", "\0\0", "MIDAS files 1\0/never ends")) {
            try (SocketChannel channel =
                    SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("window-0.socket")))) {
                channel.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.UTF_8)));
                channel.shutdownOutput();
                assertThat(channel.read(ByteBuffer.allocate(1))).as(said).isEqualTo(-1);
            }
        }
        assertThat(taken).isEmpty();
        assertThat(later().handOver(FILES)).isTrue();
    }

    @Test
    void somebodyWhoSaysNothingBlocksNobodyForLong() throws IOException, InterruptedException {
        window(taken::add);
        try (SocketChannel silent = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("window-0.socket")))) {
            assertThat(silent.isConnected()).isTrue();
            later().handOver(FILES);
            TimeUnit.SECONDS.sleep(1);
            taken.clear();
            assertThat(later().handOver(FILES)).isTrue();
        }
    }
}
