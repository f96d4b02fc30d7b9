/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import java.util.concurrent.Callable;

/**
 * A verb of the command {@code framelog}, added by a module of its own: a public class with a
 * picocli {@code @Command}, named in {@code META-INF/services/io.framelog.job.cli.CliVerb}. It
 * returns the exit code. What it throws becomes one line on the console and exit code 1.
 */
public interface CliVerb extends Callable<Integer> {}
