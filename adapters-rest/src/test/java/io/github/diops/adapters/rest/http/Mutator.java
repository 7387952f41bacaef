package io.github.diops.adapters.rest.http;

import io.github.diops.adapters.rest.http.ValidRequests.Parts;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Sends valid requests and mutated ones over a few kept connections. The first fault ends the run: the request is
 * shrunk, mutation by mutation, for as long as it still fails.
 */
final class Mutator {
    private static final int SENDERS = 4;
    private static final int SOON_MILLIS = 2_000;
    private static final int MOST_MUTATIONS = 4;

    private final int port;
    private final ValidRequests requests;
    private final LongAdder sent = new LongAdder();
    private final LongAdder succeeded = new LongAdder();
    private final AtomicBoolean over = new AtomicBoolean();

    Mutator(int port, ValidRequests requests) {
        this.port = port;
        this.requests = requests;
    }

    /** A request that was answered as none may be, shrunk. */
    record Finding(long seed, List<Mutation> mutations, String fault, String request) {
        @Override
        public String toString() {
            return fault + "\nseed " + seed + ", mutations " + mutations + "\n" + request;
        }
    }

    /** Sends {@code count} requests, each made of {@code seed} and its number; the first fault, if there is any. */
    Option<Finding> run(long seed, int count) {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Future<Option<Finding>>> findings = List.ofAll(
                            IntStream.range(0, SENDERS).boxed())
                    .map(sender -> senders.submit(() -> send(seed, sender, count)))
                    .toList();
            return findings.flatMap(Mutator::finding).headOption();
        } finally {
            senders.shutdownNow();
        }
    }

    private static Option<Finding> finding(Future<Option<Finding>> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the mutator itself failed", e);
        }
    }

    long sent() {
        return sent.sum();
    }

    long succeeded() {
        return succeeded.sum();
    }

    private Option<Finding> send(long seed, int first, int count) throws IOException {
        try (Line line = new Line()) {
            for (int number = first; number < count && !over.get(); number += SENDERS) {
                long own = seed * 1_000_003L + number;
                Random random = new Random(own);
                Parts valid = requests.any(random);
                List<Mutation> mutations = List.fill(
                        random.nextInt(MOST_MUTATIONS + 1),
                        () -> new Mutation(
                                Mutation.Kind.values()[random.nextInt(Mutation.Kind.values().length)],
                                random.nextLong()));
                Option<String> fault = fault(line, valid, mutations);
                if (fault.isDefined()) {
                    over.set(true);
                    List<Mutation> least = shrunk(line, valid, mutations);
                    return Option.some(new Finding(
                            own,
                            least,
                            fault(line, valid, least).orElse(fault).getOrElse(""),
                            new String(Mutation.bytes(mutated(valid, least)), StandardCharsets.UTF_8)));
                }
            }
        }
        return Option.none();
    }

    /** The mutations without each that is not needed for a fault. */
    private List<Mutation> shrunk(Line line, Parts valid, List<Mutation> mutations) throws IOException {
        for (Mutation mutation : mutations) {
            List<Mutation> fewer = mutations.remove(mutation);
            if (fault(line, valid, fewer).isDefined()) {
                return shrunk(line, valid, fewer);
            }
        }
        return mutations;
    }

    private static Parts mutated(Parts valid, List<Mutation> mutations) {
        return mutations.foldLeft(valid, (parts, mutation) -> mutation.applied(parts));
    }

    private Option<String> fault(Line line, Parts valid, List<Mutation> mutations) throws IOException {
        Parts parts = mutated(valid, mutations);
        sent.increment();
        try {
            RawHttp.Answer answer = line.answer(Mutation.bytes(parts), parts);
            if (answer.status() < 300) {
                succeeded.increment();
            }
            return faultOf(answer, parts);
        } catch (SocketTimeoutException e) {
            return Option.some("no answer within " + SOON_MILLIS + " ms");
        } catch (IOException e) {
            return Option.some("no answer: " + e.getMessage());
        }
    }

    private static Option<String> faultOf(RawHttp.Answer answer, Parts parts) {
        int status = answer.status();
        boolean busy = status == 503 && !answer.header("Retry-After").isEmpty() && isBatch(parts);
        if (status < 200 || (status >= 500 && !busy)) {
            return Option.some("answered " + status + ": " + answer.text());
        }
        if (status < 300 || status == 304 || parts.method().equals("HEAD")) {
            return Option.none();
        }
        try {
            if (answer.header("Content-Type").startsWith("text/html")) {
                SoundProblem.ofPage(answer);
            } else {
                SoundProblem.of(answer);
            }
            return Option.none();
        } catch (AssertionError | RuntimeException e) {
            return Option.some("no sound problem: " + e.getMessage());
        }
    }

    /** Of these only two are decided at once; the document says that one more is told to come back. */
    private static boolean isBatch(Parts parts) {
        return List.of("backup-retention", "recovery", "attainment").exists(parts.path()::contains);
    }

    /** A connection that is kept as long as both sides wish. */
    private final class Line implements AutoCloseable {
        private Option<Socket> open = Option.none();
        private InputStream in = InputStream.nullInputStream();

        RawHttp.Answer answer(byte[] request, Parts parts) throws IOException {
            boolean fresh = open.isEmpty();
            try {
                return once(request, parts);
            } catch (IOException e) {
                close();
                // the server may close a kept connection at any time, and a machine may be busy for once
                if (fresh && !(e instanceof SocketTimeoutException)) {
                    throw e;
                }
                return once(request, parts);
            }
        }

        private RawHttp.Answer once(byte[] request, Parts parts) throws IOException {
            Socket socket = open.getOrElse(() -> null);
            if (socket == null) {
                socket = new Socket(InetAddress.getLoopbackAddress(), port);
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(SOON_MILLIS);
                in = new BufferedInputStream(socket.getInputStream());
                open = Option.some(socket);
            }
            socket.getOutputStream().write(request);
            RawHttp.Answer answer = RawHttp.read(in, parts.method().equals("HEAD"));
            // what follows an odd request may be read as the next one, and an odd method may end a connection
            boolean framed = parts.method().matches("GET|POST|HEAD|OPTIONS|PUT|DELETE|PATCH")
                    && parts.headers().forAll(Mutator::isFramed);
            if (!framed || answer.status() >= 400 || answer.header("Connection").contains("close")) {
                close();
            }
            return answer;
        }

        @Override
        public void close() throws IOException {
            if (open.isDefined()) {
                open.get().close();
                open = Option.none();
            }
        }
    }

    private static boolean isFramed(String header) {
        return !List.of("Content-Length", "Transfer-Encoding", "Expect", "Connection", "Upgrade")
                .exists(header::startsWith);
    }
}
