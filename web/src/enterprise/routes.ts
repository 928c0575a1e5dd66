import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

export const enterpriseMessages: ModuleMessages = {
  name: 'enterprise',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

export const enterpriseRoutes: RouteRecordRaw[] = [
  {
    path: '/enterprises',
    name: 'enterprises',
    component: () => import('./EnterpriseList.vue'),
    meta: {
      title: 'enterprise.title',
      permission: 'client.read',
      messages: enterpriseMessages,
      nav: { order: 10, icon: 'firm', label: 'app.pages.enterprises', official: true },
    },
  },
  {
    path: '/enterprises/new',
    name: 'enterprise-new',
    component: () => import('./EnterpriseForm.vue'),
    meta: { title: 'enterprise.new', permission: 'enterprise.write', messages: enterpriseMessages },
  },
  {
    path: '/enterprises/sheets',
    name: 'sheets',
    component: () => import('./SheetsPage.vue'),
    meta: {
      title: 'enterprise.sheets.title',
      permission: 'contact.activate',
      messages: enterpriseMessages,
      bareOnPaper: true,
    },
  },
  {
    path: '/enterprises/:id',
    name: 'enterprise',
    component: () => import('./EnterpriseShow.vue'),
    meta: { title: 'enterprise.one', permission: 'client.read', messages: enterpriseMessages },
  },
  {
    path: '/enterprises/:id/change',
    name: 'enterprise-change',
    component: () => import('./EnterpriseForm.vue'),
    meta: { title: 'enterprise.step.change', permission: 'enterprise.write', messages: enterpriseMessages },
  },
]
