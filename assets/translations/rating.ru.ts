<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>Rating</name>
    <message>
        <source>Counter {number}</source>
        <translation>Окно {number}</translation>
    </message>
    <message>
        <source>Another face</source>
        <translation>Другая оценка</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>That could not be kept. Please tap again.</source>
        <translation>Не удалось сохранить. Нажмите ещё раз</translation>
    </message>
    <message>
        <source>Please come to this counter</source>
        <translation>Подойдите к этому окну</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>Идёт обслуживание</translation>
    </message>
    <message>
        <source>How satisfied are you with the service?</source>
        <translation>Вы довольны обслуживанием?</translation>
    </message>
    <message>
        <source>Thank you. May we ask why?</source>
        <translation>Спасибо! Можно узнать почему?</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>Спасибо!</translation>
    </message>
    <message>
        <source>Thank you! This service has been rated already.</source>
        <translation>Спасибо! Эта услуга уже оценена</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Одну минуту</translation>
    </message>
    <message>
        <source>When you have been served, tell us here how it was.</source>
        <translation>Когда вас обслужат, оцените здесь, как это было</translation>
    </message>
    <message>
        <source>If you like: nobody at the counter sees what you tap.</source>
        <translation>По желанию. В окне не видно, что вы нажали</translation>
    </message>
    <message>
        <source>Only if you like: tap all that fits.</source>
        <translation>По желанию: нажмите всё, что подходит</translation>
    </message>
    <message>
        <source>We are sorry. Somebody will see to it.</source>
        <translation>Нам жаль. Этим обязательно займутся</translation>
    </message>
    <message>
        <source>What you say helps us to do better.</source>
        <translation>Ваше мнение помогает нам работать лучше</translation>
    </message>
    <message>
        <source>Nothing can be rated just now.</source>
        <translation>Сейчас оценить нельзя</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
    <message>
        <source>Paused: please wait a moment</source>
        <translation>Перерыв, подождите немного</translation>
    </message>
    <message>
        <source>This counter is closed</source>
        <translation>Окно закрыто</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>Очень довольны</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Довольны</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>В целом довольны</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>Недовольны</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>Очень недовольны</translation>
    </message>
</context>
</TS>
