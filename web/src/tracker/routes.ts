import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

const messages: ModuleMessages = {
  name: 'tracker',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

/** Orders, difficulties and policy wishes of key and foreign-funded enterprises, and how they go. */
export const trackerRoutes: RouteRecordRaw[] = [
  {
    path: '/tracker',
    name: 'tracker',
    component: () => import('./TrackerPage.vue'),
    meta: {
      title: 'tracker.title',
      permission: 'tracker.read',
      messages,
      nav: { order: 14, icon: 'trend', label: 'app.pages.tracker', official: true },
    },
  },
  {
    path: '/clients/:client/tracker',
    name: 'client-tracker',
    component: () => import('./ClientTracker.vue'),
    meta: { title: 'tracker.ofClient', permission: 'tracker.read', messages, under: '/tracker' },
  },
]
