import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { bring, i18n, type ModuleMessages } from './i18n'
import { session } from './session'
import { boardRoutes } from '../board/routes'
import { bulletinRoutes } from '../bulletin/routes'
import { clockRoutes } from '../clock/routes'
import { directoryRoutes } from '../directory/routes'
import { dueRoutes } from '../due/routes'
import { enterpriseRoutes } from '../enterprise/routes'
import { formRoutes } from '../form/routes'
import { gridRoutes } from '../grid/routes'
import { intakeRoutes } from '../intake/routes'
import { liaisonRoutes } from '../liaison/routes'
import { needRoutes } from '../need/routes'
import { noticeRoutes } from '../notice/routes'
import { projectRoutes } from '../project/routes'
import { returnRoutes } from '../returns/routes'
import { routingRoutes } from '../routing/routes'
import { rotaRoutes } from '../rota/routes'
import { shareRoutes } from '../share/routes'
import { teamRoutes } from '../team/routes'
import { trackerRoutes } from '../tracker/routes'

declare module 'vue-router' {
  interface RouteMeta {
    /** key of the page's name, also the browser's title */
    title?: string
    /** what the person must be allowed; without it the page says who can grant it */
    permission?: string
    /** reachable without signing in */
    open?: boolean
    /** the module's sentences, brought before the page is shown */
    messages?: ModuleMessages
    /** in the navigation, in this order, for whoever may do more than look where `permission` says so; the label is the shell's, as a module's sentences come later */
    nav?: { order: number; icon: string; label: string; official?: boolean; permission?: string }
    /** printed without head and foot: what it prints has its own */
    bareOnPaper?: boolean
    /** the navigation entry under which the page stands, when its address does not say so */
    under?: string
  }
}

const todayMessages: ModuleMessages = {
  name: 'today',
  'zh-CN': () => import('../today/messages/zh'),
  en: () => import('../today/messages/en'),
}

const appRoutes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'today',
    component: () => import('../today/TodayPage.vue'),
    meta: {
      title: 'app.pages.today',
      messages: todayMessages,
      nav: { order: 0, icon: 'today', label: 'app.pages.today' },
    },
  },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./SignIn.vue'),
    meta: { title: 'app.signIn.title', open: true },
  },
  {
    path: '/activate',
    name: 'activate',
    component: () => import('./ActivatePage.vue'),
    meta: { title: 'app.activate.title', open: true },
  },
  {
    path: '/me',
    name: 'me',
    component: () => import('./MyPage.vue'),
    meta: { title: 'app.me.title', nav: { order: 90, icon: 'person', label: 'app.pages.me' } },
  },
  { path: '/:rest(.*)*', name: 'lost', component: () => import('./LostPage.vue'), meta: { title: 'app.lost.title' } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...returnRoutes,
    ...needRoutes,
    ...routingRoutes,
    ...noticeRoutes,
    ...liaisonRoutes,
    ...shareRoutes,
    ...teamRoutes,
    ...gridRoutes,
    ...dueRoutes,
    ...projectRoutes,
    ...rotaRoutes,
    ...trackerRoutes,
    ...enterpriseRoutes,
    ...intakeRoutes,
    ...directoryRoutes,
    ...formRoutes,
    ...clockRoutes,
    ...boardRoutes,
    ...bulletinRoutes,
    ...appRoutes,
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
})

/** Page and sentences travel while the session is still being asked for: one round trip less before the first view. */
function fetchAhead(to: RouteLocationNormalized): void {
  void bring(to.meta.messages)
  for (const { components } of to.matched)
    if (typeof components?.default === 'function') void (components.default as () => Promise<unknown>)()
}

router.beforeEach(async (to) => {
  fetchAhead(to)
  await session.ready()
  if (!to.meta.open && !session.current.value) return { name: 'sign-in', query: { back: to.fullPath } }
  return true
})

router.beforeResolve((to) => bring(to.meta.messages))

router.afterEach((to, from) => {
  document.title = `${to.meta.title ? i18n.global.t(to.meta.title) + ' · ' : ''}${i18n.global.t('app.name')}`
  if (from.name && to.path !== from.path)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }))
})

/** Pages for the bars, in order, that this person may open; some are for officials only. */
export function navigation() {
  const official = session.current.value?.roles.some((role) => role !== 'CONTACT') ?? false
  return router
    .getRoutes()
    .filter(
      ({ meta }) =>
        meta.nav &&
        session.may(meta.permission) &&
        session.may(meta.nav.permission) &&
        (official || !meta.nav.official),
    )
    .sort((one, other) => one.meta.nav!.order - other.meta.nav!.order)
}
