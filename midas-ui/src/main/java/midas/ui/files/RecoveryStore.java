package midas.ui.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import midas.io.project.PartCache;
import midas.io.project.ProjectMonitor;
import midas.io.project.RecoveryFolder;
import midas.io.project.SaveOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The recovery folder of this program, made when there is something to keep for the first time. Safe for threads. */
public final class RecoveryStore {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryStore.class);
    /** Longest wait for a writing that has been cancelled: what it leaves then is offered at the next start, which is no harm. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Optional<Path> root;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean closed;
    private @Nullable RecoveryFolder folder;

    /**
     * Makes no folder yet.
     *
     * @param root where such folders are; empty where nothing is kept
     */
    public RecoveryStore(Optional<Path> root) {
        this.root = root;
    }

    SaveOutcome write(Snapshot snapshot, PartCache cache, ProjectMonitor monitor) {
        lock.lock();
        try {
            if (closed || root.isEmpty() || monitor.isCancelled()) {
                return new SaveOutcome.NotSaved(place(), SaveOutcome.Reason.CANCELLED, "");
            }
            RecoveryFolder own = folder;
            if (own == null) {
                own = RecoveryFolder.claim(root.get());
                folder = own;
            }
            return own.write(snapshot.content(), snapshot.note(), cache, monitor);
        } catch (IOException unusable) {
            return RecoveryFolder.notClaimed(root.get(), unusable);
        } finally {
            unlock();
        }
    }

    /** Returns where it is kept. */
    Path place() {
        return root.orElse(Path.of(""));
    }

    void clear() {
        lock.lock();
        try {
            RecoveryFolder own = folder;
            if (own != null) {
                own.clear();
            }
        } catch (IOException undeletable) {
            LOG.warn("recovery folder not cleared", undeletable);
        } finally {
            unlock();
        }
    }

    /** Returns what programs have left behind that did not end as they should, and holds on to it. */
    List<RecoveryFolder.Abandoned> abandoned() {
        return root.map(RecoveryFolder::abandoned).orElse(List.of());
    }

    /** Deletes the folder: the program ends as it should. Nothing is written any more. */
    void close() {
        closed = true;
        try {
            if (lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void unlock() {
        try {
            RecoveryFolder own = folder;
            if (closed && own != null) {
                folder = null;
                own.close();
            }
        } catch (IOException undeletable) {
            LOG.warn("recovery folder not deleted", undeletable);
        } finally {
            lock.unlock();
        }
    }
}
