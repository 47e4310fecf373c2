/** The tests of one room, in one process. Arguments: the addresses of their files. */
import { argv } from 'node:process';
import test from 'node:test';

for (const file of argv.slice(2)) {
  try {
    await import(file);
  } catch (error) {
    // One that cannot be read says nothing of the others.
    void test(`${file} is read`, () => {
      throw error;
    });
  }
}
