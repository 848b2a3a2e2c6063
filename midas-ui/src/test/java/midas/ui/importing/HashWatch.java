package midas.ui.importing;

import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import midas.ui.task.JobRunner;

/** Does everything at once, and takes note of whether hashes are computed where work is done in the background or where the window's is. */
final class HashWatch extends Provider implements JobRunner, AutoCloseable {

    private static final long serialVersionUID = 1;

    private final transient List<Boolean> hashed = new ArrayList<>();
    private boolean background;

    HashWatch() {
        super("HashWatch", "1", "takes note");
        putService(new Service(this, "MessageDigest", "SHA-256", Watched.class.getName(), null, null) {
            @Override
            public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
                hashed.add(background);
                return new Watched();
            }
        });
        Security.insertProviderAt(this, 1);
    }

    /** Returns for each hash whether it was computed in the background. */
    List<Boolean> hashed() {
        return hashed;
    }

    @Override
    public void inBackground(Runnable task) {
        in(true, task);
    }

    @Override
    public void onWindow(Runnable task) {
        in(false, task);
    }

    private void in(boolean now, Runnable task) {
        boolean before = background;
        background = now;
        task.run();
        background = before;
    }

    @Override
    public Duration reportInterval() {
        return Duration.ZERO;
    }

    @Override
    public void close() {
        Security.removeProvider(getName());
    }

    private static final class Watched extends MessageDigestSpi {

        private final MessageDigest digest;

        Watched() throws NoSuchAlgorithmException {
            digest = MessageDigest.getInstance("SHA-256", Security.getProvider("SUN"));
        }

        @Override
        protected void engineUpdate(byte input) {
            digest.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            digest.update(input, offset, length);
        }

        @Override
        protected byte[] engineDigest() {
            return digest.digest();
        }

        @Override
        protected void engineReset() {
            digest.reset();
        }
    }
}
