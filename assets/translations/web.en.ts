<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Web</name>
    <message numerus="yes">
        <source>The next %n people in your line go before you. You keep your number {label}.</source>
        <translation>
            <numerusform>The next %n person in your line goes before you. You keep your number {label}.</numerusform>
            <numerusform>The next %n people in your line go before you. You keep your number {label}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This can be done %n times a day.</source>
        <translation>
            <numerusform>This can be done %n time a day.</numerusform>
            <numerusform>This can be done %n times a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ahead of you</source>
        <translation>
            <numerusform>%n ahead of you</numerusform>
            <numerusform>%n ahead of you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n people ahead or fewer we ask you here once whether you are still coming. Please keep this page open.</source>
        <translation>
            <numerusform>With %n person ahead or fewer we ask you here once whether you are still coming. Please keep this page open.</numerusform>
            <numerusform>With %n people ahead or fewer we ask you here once whether you are still coming. Please keep this page open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n people ahead or fewer we ask you once: still coming? No answer for {minutes} min gives your place back.</source>
        <translation>
            <numerusform>With %n person ahead or fewer we ask you once: still coming? No answer for {minutes} min gives your place back.</numerusform>
            <numerusform>With %n people ahead or fewer we ask you once: still coming? No answer for {minutes} min gives your place back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At the ticket machine touch “I have an appointment”; hold this code under the scanner or type it. You may come early; up to %n minutes late is on time.</source>
        <translation>
            <numerusform>At the ticket machine touch “I have an appointment”; hold this code under the scanner or type it. You may come early; up to %n minute late is on time.</numerusform>
            <numerusform>At the ticket machine touch “I have an appointment”; hold this code under the scanner or type it. You may come early; up to %n minutes late is on time.</numerusform>
        </translation>
    </message>
</context>
</TS>
