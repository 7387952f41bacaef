package io.github.diops.application.port.in;

import io.github.diops.domain.cop.CopInquiry;
import io.github.diops.domain.customer.CustomerId;
import io.vavr.control.Option;

/**
 * What it takes to record a COP request (COP-06a).
 *
 * @param file the file's name on Cisco's download page, if known (COP-04)
 */
public record OpenCopRequest(CustomerId customer, CopInquiry inquiry, Option<String> file) {}
