/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text form of entity paths. Letters and digits of any script, {@code _ - .} stand for
 * themselves, other ASCII punctuation and the blank take a backslash, the rest is written {@code
 * \n}, {@code \r}, {@code \t} or <code>\&#117;{1F600}</code>.
 */
final class EntityPathText {
  private EntityPathText() {}

  static String format(List<String> parts) {
    if (parts.isEmpty()) {
      return "/";
    }
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append('/');
      part.codePoints().forEach(c -> appendEscaped(text, c));
    }
    return text.toString();
  }

  private static void appendEscaped(StringBuilder text, int c) {
    if (isLetterOrNumber(c) || c == '_' || c == '-' || c == '.') {
      text.appendCodePoint(c);
    } else if (c == '\n') {
      text.append("\\n");
    } else if (c == '\r') {
      text.append("\\r");
    } else if (c == '\t') {
      text.append("\\t");
    } else if (c >= ' ' && c < 0x7F) {
      text.append('\\').append((char) c);
    } else {
      text.append(String.format(Locale.ROOT, "\\u{%04X}", c));
    }
  }

  private static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isAlphabetic(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  static List<String> parse(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c == '/') {
        flush(parts, part);
      } else if (c != '\\') {
        part.append(c);
      } else if (i == text.length()) {
        throw malformed(text, "ends in a backslash");
      } else {
        i = appendUnescaped(text, i, part);
      }
    }
    flush(parts, part);
    return parts;
  }

  private static void flush(List<String> parts, StringBuilder part) {
    if (part.length() > 0) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }

  /** Takes what follows a backslash and says where the text goes on. */
  private static int appendUnescaped(String text, int at, StringBuilder part) {
    char c = text.charAt(at);
    if (c == 'u' && at + 1 < text.length() && text.charAt(at + 1) == '{') {
      int end = text.indexOf('}', at);
      if (end < 0) {
        throw malformed(text, "has a \\u{ without its brace");
      }
      String digits = text.substring(at + 2, end);
      if (digits.length() > 6 || !digits.matches("[0-9a-fA-F]+")) {
        throw malformed(text, "has \\u{" + digits + "}, which is no hexadecimal code point");
      }
      int codePoint = Integer.parseInt(digits, 16);
      if (!Character.isValidCodePoint(codePoint)) {
        throw malformed(text, "has \\u{" + digits + "}, which is no code point");
      }
      part.appendCodePoint(codePoint);
      return end + 1;
    }
    part.append(c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c);
    return at + 1;
  }

  private static IllegalArgumentException malformed(String text, String what) {
    return new IllegalArgumentException("The entity path \"" + text + "\" " + what);
  }
}
