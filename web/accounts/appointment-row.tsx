import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-may';
import { addDays, dateOf, timeOf } from '../dates/civil';
import { useOfficeNow } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { Refusal } from '../states/refusal';
import { appointmentsQuery, endAppointment, type Appointment } from './accounts';

/** One appointment; asked once more before it ends, since whoever has it is out from then on. */
export function AppointmentRow({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const may = useMay();
  const { day } = useSpokenDates(useOfficeNow());
  const [asked, setAsked] = useState(false);
  const end = useMutation({
    mutationFn: () => endAppointment(appointment.id),
    onSuccess: () => client.invalidateQueries({ queryKey: appointmentsQuery.queryKey }),
  });
  const { person, role, unit, from, until } = appointment;
  return (
    <li>
      <span>
        {person.name} · {t(`shell.role.${role}`)}
        <span className="small quiet block">
          {unit?.name ?? t('account.wholeOffice')} · {t('accounts.from', { day: day(dateOf(from)) })}
          {until === null ? null : ` · ${t('accounts.until', { day: day(lastDay(until)) })}`}
        </span>
        {end.isError ? <Refusal error={end.error} /> : null}
      </span>
      {may('account.keep') ? (
        <Button
          danger={asked}
          loading={end.isPending}
          onClick={() => (asked ? end.mutate() : setAsked(true))}
          aria-label={t(asked ? 'accounts.endSurely' : 'accounts.endOf', { name: person.name })}
        >
          {t(asked ? 'accounts.surely' : 'accounts.end')}
        </Button>
      ) : null}
    </li>
  );
}

/** An end at midnight is the end of the day before. */
function lastDay(until: string): string {
  return timeOf(until) === '0:00' ? addDays(dateOf(until), -1) : dateOf(until);
}
