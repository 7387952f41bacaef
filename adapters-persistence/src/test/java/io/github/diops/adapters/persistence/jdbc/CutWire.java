package io.github.diops.adapters.persistence.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The wire to a server, which a test can cut, join again, and make silent: then bytes go in and none come out. */
final class CutWire implements AutoCloseable {
    private final InetSocketAddress server;
    private final int port;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private volatile ServerSocket listening;
    private volatile boolean silent;

    CutWire(InetSocketAddress server) throws IOException {
        this.server = server;
        this.listening = listen(0);
        this.port = listening.getLocalPort();
    }

    int port() {
        return port;
    }

    /** Ends every connection and takes no new one. */
    void cut() throws IOException {
        listening.close();
        for (Socket end = open.poll(); end != null; end = open.poll()) {
            end.close();
        }
    }

    void join() throws InterruptedException {
        silent = false;
        while (listening.isClosed()) {
            try {
                listening = listen(port);
            } catch (IOException e) {
                // the thread that accepted there has not left it yet
                Thread.sleep(10);
            }
        }
    }

    void silence() {
        silent = true;
    }

    private ServerSocket listen(int at) throws IOException {
        ServerSocket accepting = new ServerSocket();
        accepting.setReuseAddress(true);
        try {
            accepting.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
        } catch (IOException e) {
            accepting.close();
            throw e;
        }
        thread(() -> accept(accepting));
        return accepting;
    }

    private void accept(ServerSocket accepting) {
        while (!accepting.isClosed()) {
            try {
                Socket client = accepting.accept();
                Socket behind = new Socket();
                open.add(client);
                open.add(behind);
                behind.connect(server);
                thread(() -> pump(client, behind));
                thread(() -> pump(behind, client));
            } catch (IOException e) {
                // cut
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8_192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (!silent) {
                    out.write(bytes, 0, read);
                }
            }
        } catch (IOException e) {
            // cut
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
