package io.github.diops.adapters.rest.http;

import io.netty.util.NetUtil;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigInteger;
import java.util.Arrays;

/** The proxies whose word is taken for who asked them, by address. */
final class TrustedProxies {
    /** Nobody's word is taken. */
    static final TrustedProxies NONE = new TrustedProxies(List.empty());

    private static final int V4 = 4;
    private static final byte[] V4_IN_V6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private final List<Network> networks;

    /** Every address of that length that has those bits before the last {@code free}. */
    private record Network(int length, BigInteger leading, int free) {
        boolean contains(byte[] address) {
            return address.length == length
                    && new BigInteger(1, address).shiftRight(free).equals(leading);
        }
    }

    private TrustedProxies(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * Those of all {@code networks}, each an address or the leading bits of some: {@code 10.0.0.0/8}.
     *
     * @throws IllegalArgumentException if one is neither
     */
    static TrustedProxies of(List<String> networks) {
        return new TrustedProxies(networks.map(TrustedProxies::network));
    }

    private static Network network(String text) {
        String[] parts = text.split("/", -1);
        byte[] address = bytes(parts[0]).getOrElseThrow(() -> new IllegalArgumentException(text));
        int bits = address.length * Byte.SIZE;
        int taken = bits;
        if (parts.length > 1) {
            taken = parts[1].matches("[0-9]{1,3}") ? Integer.parseInt(parts[1]) : -1;
        }
        BigInteger whole = new BigInteger(1, address);
        boolean isNetwork = parts.length <= 2
                && taken >= 0
                && taken <= bits
                && (taken == bits || whole.equals(whole.shiftRight(bits - taken).shiftLeft(bits - taken)));
        if (!isNetwork) {
            throw new IllegalArgumentException(text);
        }
        return new Network(address.length, whole.shiftRight(bits - taken), bits - taken);
    }

    /** Whether {@code address} is one of them; what is no address is none. */
    boolean contains(String address) {
        return networks.nonEmpty()
                && bytes(address).exists(bytes -> networks.exists(network -> network.contains(bytes)));
    }

    /** The bytes of an IP address; an IPv4 address that is written as IPv6 has four. No name is looked up. */
    private static Option<byte[]> bytes(String address) {
        return Option.of(NetUtil.createByteArrayFromIpAddressString(address))
                .map(bytes -> bytes.length > V4 && Arrays.equals(V4_IN_V6, 0, 12, bytes, 0, 12)
                        ? Arrays.copyOfRange(bytes, 12, bytes.length)
                        : bytes);
    }

    /** The address in {@code forwarded}, which may have a port; none if it is no address. */
    static Option<String> address(String forwarded) {
        String bare = forwarded.matches("\\[[^]]*](:[0-9]{1,5})?")
                ? forwarded.substring(1, forwarded.indexOf(']'))
                : forwarded.matches("[0-9.]+:[0-9]{1,5}") ? forwarded.substring(0, forwarded.indexOf(':')) : forwarded;
        return Option.when(bytes(bare).isDefined(), bare);
    }
}
