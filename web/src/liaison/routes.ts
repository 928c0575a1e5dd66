import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

export const liaisonMessages: ModuleMessages = {
  name: 'liaison',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}
const messages = liaisonMessages

/** An officer has clients and visits; a clerk has who serves whom; a client has who came to its door. */
export const liaisonRoutes: RouteRecordRaw[] = [
  {
    path: '/my/clients',
    name: 'my-clients',
    component: () => import('./MyClients.vue'),
    meta: {
      title: 'liaison.mine',
      permission: 'my-client.read',
      messages,
      nav: { order: 2, icon: 'visit', label: 'app.pages.myClients', official: true },
    },
  },
  {
    path: '/my/visits',
    name: 'my-visits',
    component: () => import('./ClientVisits.vue'),
    meta: {
      title: 'liaison.door.title',
      permission: 'encounter.decline',
      messages,
      nav: { order: 7, icon: 'visit', label: 'app.pages.myVisits' },
    },
  },
  {
    path: '/my/visits/:client/:id',
    name: 'my-visit',
    component: () => import('./VisitShow.vue'),
    meta: { title: 'liaison.visit.one', permission: 'encounter.decline', messages },
  },
  {
    path: '/clients/:client/visits',
    name: 'client-visits',
    component: () => import('./ClientVisits.vue'),
    meta: { title: 'liaison.door.official', permission: 'encounter.read', messages, under: '/my/clients' },
  },
  {
    path: '/clients/:client/visits/new',
    name: 'visit-new',
    component: () => import('./VisitNew.vue'),
    meta: { title: 'liaison.visit.new', permission: 'encounter.record', messages, under: '/my/clients' },
  },
  {
    path: '/clients/:client/visits/plan',
    name: 'visit-plan',
    component: () => import('./VisitPlan.vue'),
    meta: { title: 'liaison.visit.plan', permission: 'encounter.record', messages, under: '/my/clients' },
  },
  {
    path: '/clients/:client/visits/:id',
    name: 'visit',
    component: () => import('./VisitShow.vue'),
    meta: { title: 'liaison.visit.one', permission: 'encounter.read', messages, under: '/my/clients' },
  },
  {
    path: '/clients/:client/visits/:id/write',
    name: 'visit-write',
    component: () => import('./VisitWrite.vue'),
    meta: { title: 'liaison.visit.write', permission: 'encounter.record', messages, under: '/my/clients' },
  },
  {
    path: '/assignments',
    name: 'assignments',
    component: () => import('./AssignmentPage.vue'),
    meta: {
      title: 'liaison.assign.title',
      permission: 'officer.read',
      messages,
      nav: { order: 12, icon: 'people', label: 'app.pages.assignments', official: true },
    },
  },
  {
    path: '/assignments/cap',
    name: 'load-cap',
    component: () => import('./LoadCapPage.vue'),
    meta: { title: 'liaison.cap.title', permission: 'load-cap.read', messages },
  },
  {
    path: '/assignments/officers/:officer',
    name: 'officer',
    component: () => import('./OfficerShow.vue'),
    meta: { title: 'liaison.assign.one', permission: 'officer.read', messages },
  },
  {
    path: '/hand-overs',
    name: 'hand-overs',
    component: () => import('./HandOverList.vue'),
    meta: { title: 'liaison.over.title', permission: 'hand-over.read', messages, under: '/assignments' },
  },
  {
    path: '/hand-overs/new',
    name: 'hand-over-new',
    component: () => import('./HandOverNew.vue'),
    meta: { title: 'liaison.over.new', permission: 'hand-over.propose', messages, under: '/assignments' },
  },
  {
    path: '/hand-overs/:id',
    name: 'hand-over',
    component: () => import('./HandOverShow.vue'),
    meta: { title: 'liaison.over.one', permission: 'hand-over.read', messages, under: '/assignments' },
  },
]
