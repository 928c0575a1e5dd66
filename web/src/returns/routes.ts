import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

export const returnMessages: ModuleMessages = {
  name: 'returns',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

export const returnRoutes: RouteRecordRaw[] = [
  {
    path: '/clients/:client/returns',
    name: 'client-returns',
    component: () => import('./ClientReturns.vue'),
    meta: { title: 'returns.ofClient', permission: 'return.read', messages: returnMessages, under: '/' },
  },
  {
    path: '/clients/:client/returns/:form/:period',
    name: 'return',
    component: () => import('./ReturnPage.vue'),
    meta: { title: 'returns.title', permission: 'return.read', messages: returnMessages, under: '/returns' },
  },
  {
    path: '/returns',
    name: 'returns',
    component: () => import('./DayPage.vue'),
    meta: {
      title: 'returns.day.title',
      permission: 'return.read',
      messages: returnMessages,
      nav: { order: 20, icon: 'form', label: 'app.pages.returns', official: true },
    },
  },
  {
    path: '/returns/:form/:period',
    name: 'returns-day',
    component: () => import('./DayPage.vue'),
    meta: { title: 'returns.day.title', permission: 'return.read', messages: returnMessages },
  },
]
