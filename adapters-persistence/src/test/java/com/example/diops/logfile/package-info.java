/**
 * The worked example of CONTRIBUTING.md: storage of somebody else, in one file of appended writes. It is found by
 * {@link java.util.ServiceLoader}, passes the contract kit, and nothing that was there before knows of it.
 */
package com.example.diops.logfile;
