import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';

class Dep {}
@Injectable()
class Has {
  constructor(readonly dep: Dep) {}
}
describe('toolchain', () => {
  it('works', () => {
    expect(Reflect.getMetadata('design:paramtypes', Has)).toEqual([Dep]);
    expect(import.meta.url).toContain('toolchain.spec');
    expect(process.versions.node).toMatch(/^24/);
  });
});
