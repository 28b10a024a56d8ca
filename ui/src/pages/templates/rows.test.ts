import { expect, test } from 'vitest';
import classicJson from '../../../../assets/templates/a-classic.json';
import type { SignatureBox, Template } from '../../backend/types';

import { gapOf, withGap } from './rows';

const box = (classicJson as unknown as Template).one.layers.find((layer) => layer.is === 'signatures')!.box as SignatureBox;

test('rows of signatures come nearer and go apart around their middle', () => {
  expect(gapOf(box)).toBe(14);
  const rows = withGap(box, 20);
  expect(rows).toEqual([[156.5], [146.5, 166.5], [140.7, 156.5, 172.3]]);
  expect(gapOf({ ...box, rows })).toBe(20);
  expect(gapOf({ ...box, rows: [[150]] })).toBe(14);
  expect(withGap({ ...box, rows: [[150]] }, 10)).toEqual([[150], [145, 155], [142.1, 150, 157.9]]);
});
