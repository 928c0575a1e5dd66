import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

const messages: ModuleMessages = {
  name: 'team',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

/** Task forces and working groups: who works in them, and for which clients. */
export const teamRoutes: RouteRecordRaw[] = [
  {
    path: '/teams',
    name: 'teams',
    component: () => import('./TeamList.vue'),
    meta: { title: 'team.title', permission: 'team.read', messages, under: '/assignments' },
  },
  {
    path: '/teams/:id',
    name: 'team',
    component: () => import('./TeamShow.vue'),
    meta: { title: 'team.one', permission: 'team.read', messages, under: '/assignments' },
  },
]
