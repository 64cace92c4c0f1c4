import '../page.css';
import { speakKeptLanguage } from '../../texts/language';
import { beginPage } from './begin-page';

speakKeptLanguage();
beginPage(new URL(location.href));
// A script of its own: what a page shows is asked for before the far larger script that shows it has come and run.
void import('./show-staff').then(({ showStaff }) => {
  showStaff();
});
