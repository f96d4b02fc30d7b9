/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.mutants;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** {@code -javaagent:framelog-mutants.jar=NAME}, where the name is that of a {@link Mutant}. */
public final class MutantAgent {

  private MutantAgent() {}

  /** Called by the JVM before the program's main class. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    Mutant mutant = Mutant.named(arguments);
    new AgentBuilder.Default()
        .disableClassFormatChanges()
        .type(named(mutant.className()))
        .transform(
            (builder, type, loader, module, domain) -> {
              // Whoever reads the log of a process has to see that it is broken on purpose.
              System.err.println("mutant " + mutant + ": " + type.getName() + " is broken");
              return builder.visit(Advice.to(mutant.advice()).on(named(mutant.methodName())));
            })
        .installOn(instrumentation);
  }
}
