import { type QueryClient } from '@tanstack/react-query';
import { type ComponentType } from 'react';
import { type Permission } from '../../../session/me';
import { type Texts } from '../../../texts/texts';

/** Groups of the menu, in its order. */
export const GROUPS = ['handling', 'supervision', 'departments', 'processes', 'operation'] as const;
export type Group = (typeof GROUPS)[number];

/** A page of staff: its address, who may open it, and its place in the menu. */
export interface StaffPage {
  /** Below `/work/`, as react-router writes addresses. */
  readonly path: string;
  /** One of these permissions opens it; without any, everybody who is signed in may. The API checks again. */
  readonly needs?: readonly Permission[];
  /** Pages without a menu entry are reached from others. */
  readonly menu?: { readonly group: Group; readonly name: Texts<{ readonly menu: string }>; readonly to?: string };
  /** Begins to read what the page shows, when it is the first that is opened; its address is whole. */
  readonly prefetch?: (queries: QueryClient, address: URL) => void;
  /** Fetches the script of the page when it is first opened. */
  readonly load: () => Promise<ComponentType>;
}

/** The name of a page in the menu. */
export const menuName = (zh: string, en: string): Texts<{ readonly menu: string }> => ({ zh: { menu: zh }, en: { menu: en } });
