import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

export const shareMessages: ModuleMessages = {
  name: 'share',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

/** Who should serve whom, with a reason for each; a person decides. */
export const shareRoutes: RouteRecordRaw[] = [
  {
    path: '/assignments/proposal',
    name: 'proposal',
    component: () => import('./ProposalPage.vue'),
    meta: { title: 'share.title', permission: 'proposal.read', messages: shareMessages, under: '/assignments' },
  },
]
