// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import java.util.Arrays;

/** In how many parts a mask falls that do not touch, by corners neither. */
final class ConnectedVolumes {
  private ConnectedVolumes() {}

  static int count(Mask mask) {
    Mask box = mask.crop(mask.boundingBox());
    GridSize size = box.geometry().size();
    byte[] left = box.toBytes();
    int[] stack = new int[64];
    int count = 0;
    for (int start = 0; start < left.length; start++) {
      if (left[start] == 0) {
        continue;
      }
      count++;
      left[start] = 0;
      int top = 0;
      stack[top++] = start;
      while (top > 0) {
        int at = stack[--top];
        int i = at % size.i();
        int j = at / size.i() % size.j();
        int k = at / (size.i() * size.j());
        for (int c = Math.max(k - 1, 0); c <= Math.min(k + 1, size.k() - 1); c++) {
          for (int b = Math.max(j - 1, 0); b <= Math.min(j + 1, size.j() - 1); b++) {
            for (int a = Math.max(i - 1, 0); a <= Math.min(i + 1, size.i() - 1); a++) {
              int next = (c * size.j() + b) * size.i() + a;
              if (left[next] != 0) {
                left[next] = 0;
                if (top == stack.length) {
                  stack = Arrays.copyOf(stack, 2 * top);
                }
                stack[top++] = next;
              }
            }
          }
        }
      }
    }
    return count;
  }
}
