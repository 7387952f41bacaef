package com.example.diops.logfile;

import io.github.diops.application.port.out.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A file of entries, each after its length and checksum. An entry is on disk when {@link #append} returns; one that a
 * crash cut short is taken away by the next opening, since nobody was told of it. One process opens it at a time.
 */
final class LogFile implements AutoCloseable {
    private static final int HEAD = Integer.BYTES + Long.BYTES;

    private final FileChannel channel;

    private LogFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file, creating it first where needed, and hands over every whole entry in order. */
    static LogFile open(Path path, Consumer<byte[]> entries) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StorageException(path + " is open elsewhere");
            }
            channel.truncate(replay(channel, entries));
            channel.position(channel.size());
            return new LogFile(channel);
        } catch (IOException e) {
            throw new StorageException("cannot open " + path, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    /** Where the whole entries end. */
    private static long replay(FileChannel channel, Consumer<byte[]> entries) throws IOException {
        long end = 0;
        while (channel.size() - end >= HEAD) {
            ByteBuffer head = read(channel, end, HEAD);
            int length = head.getInt();
            long checksum = head.getLong();
            if (length < 0 || channel.size() - end - HEAD < length) {
                return end;
            }
            byte[] entry = read(channel, end + HEAD, length).array();
            if (checksum(entry) != checksum) {
                return end;
            }
            entries.accept(entry);
            end += HEAD + length;
        }
        return end;
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        long at = from;
        while (bytes.hasRemaining()) {
            at += channel.read(bytes, at);
        }
        return bytes.flip();
    }

    void append(byte[] entry) {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + entry.length)
                .putInt(entry.length)
                .putLong(checksum(entry))
                .put(entry)
                .flip();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new StorageException("cannot write", e);
        }
    }

    private static long checksum(byte[] entry) {
        CRC32 sum = new CRC32();
        sum.update(entry);
        return sum.getValue();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StorageException("cannot close", e);
        }
    }
}
