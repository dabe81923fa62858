package dev.onrecord.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * Something to measure.
 *
 * @param file the requests, a line each: a path, or a path, a tab and a body to post
 * @param target the least part of the yardstick's throughput that it must reach at 100,000
 *     statements; 0 where there is no such target
 */
record Case(String name, String what, Path file, int status, List<String> headers, double target) {}
