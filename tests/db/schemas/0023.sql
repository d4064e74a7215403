BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0023');
CREATE TABLE alert (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind VARCHAR NOT NULL, 
	counter INTEGER, 
	source VARCHAR NOT NULL, 
	rating INTEGER, 
	state VARCHAR NOT NULL, 
	at BIGINT NOT NULL, 
	answered_at BIGINT, 
	answered_by INTEGER, 
	FOREIGN KEY(counter) REFERENCES counter (number), 
	FOREIGN KEY(rating) REFERENCES rating (id), 
	FOREIGN KEY(answered_by) REFERENCES counter (number)
);
CREATE TABLE appointment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	code VARCHAR NOT NULL, 
	reference VARCHAR, 
	service VARCHAR NOT NULL, 
	day DATE NOT NULL, 
	slot_at BIGINT NOT NULL, 
	state VARCHAR NOT NULL, 
	booked_at BIGINT NOT NULL, 
	ticket INTEGER, tail VARCHAR, token_hash VARCHAR, 
	UNIQUE (code), 
	UNIQUE (reference), 
	FOREIGN KEY(service) REFERENCES service (code)
);
CREATE TABLE appointment_key (
	day DATE NOT NULL, 
	"key" VARCHAR NOT NULL, 
	PRIMARY KEY (day)
);
CREATE TABLE badge (
	id INTEGER NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "badge" VALUES(1,X'89504E470D0A1A0A');
CREATE TABLE counter (
	number INTEGER NOT NULL, 
	names JSON, 
	retired BOOLEAN NOT NULL, state VARCHAR DEFAULT 'closed' NOT NULL, officer VARCHAR, reason VARCHAR DEFAULT '' NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "counter" VALUES(1,'null',0,'closed',NULL,'');
INSERT INTO "counter" VALUES(2,'null',0,'closed',NULL,'');
INSERT INTO "counter" VALUES(3,'null',0,'closed',NULL,'');
INSERT INTO "counter" VALUES(4,'null',0,'closed',NULL,'');
INSERT INTO "counter" VALUES(5,'{"zh-Hans": "\u7efc\u5408\u7a97\u53e3", "zh-Hant": "\u7d9c\u5408\u7a97\u53e3", "en": "All services"}',0,'closed',NULL,'');
INSERT INTO "counter" VALUES(6,'null',0,'closed',NULL,'');
INSERT INTO "counter" VALUES(7,'null',0,'closed',NULL,'');
INSERT INTO "counter" VALUES(8,'{"zh-Hans": "\u9886\u8bc1\u7a97\u53e3", "zh-Hant": "\u9818\u8b49\u7a97\u53e3", "en": "Collection"}',0,'closed',NULL,'');
CREATE TABLE counter_service (
	counter INTEGER NOT NULL, 
	service VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	after_minutes INTEGER NOT NULL, 
	PRIMARY KEY (counter, service), 
	FOREIGN KEY(counter) REFERENCES counter (number), 
	FOREIGN KEY(service) REFERENCES service (code)
);
INSERT INTO "counter_service" VALUES(1,'passport',0,0);
INSERT INTO "counter_service" VALUES(1,'hk-macao-permit',1,0);
INSERT INTO "counter_service" VALUES(1,'taiwan-permit',2,0);
INSERT INTO "counter_service" VALUES(2,'passport',0,0);
INSERT INTO "counter_service" VALUES(2,'hk-macao-permit',1,0);
INSERT INTO "counter_service" VALUES(2,'taiwan-permit',2,0);
INSERT INTO "counter_service" VALUES(3,'hk-macao-permit',0,0);
INSERT INTO "counter_service" VALUES(3,'taiwan-permit',1,0);
INSERT INTO "counter_service" VALUES(3,'passport',2,5);
INSERT INTO "counter_service" VALUES(3,'collection',3,5);
INSERT INTO "counter_service" VALUES(4,'visa-residence',0,0);
INSERT INTO "counter_service" VALUES(4,'passport',1,15);
INSERT INTO "counter_service" VALUES(5,'passport',0,0);
INSERT INTO "counter_service" VALUES(5,'hk-macao-permit',1,0);
INSERT INTO "counter_service" VALUES(5,'taiwan-permit',2,0);
INSERT INTO "counter_service" VALUES(5,'visa-residence',3,0);
INSERT INTO "counter_service" VALUES(5,'collection',4,0);
INSERT INTO "counter_service" VALUES(5,'identity-card',5,0);
INSERT INTO "counter_service" VALUES(5,'household-move',6,0);
INSERT INTO "counter_service" VALUES(5,'newborn',7,0);
INSERT INTO "counter_service" VALUES(5,'residence-permit',8,0);
INSERT INTO "counter_service" VALUES(6,'identity-card',0,0);
INSERT INTO "counter_service" VALUES(6,'residence-permit',1,0);
INSERT INTO "counter_service" VALUES(6,'household-move',2,0);
INSERT INTO "counter_service" VALUES(6,'newborn',3,0);
INSERT INTO "counter_service" VALUES(7,'household-move',0,0);
INSERT INTO "counter_service" VALUES(7,'newborn',1,0);
INSERT INTO "counter_service" VALUES(7,'identity-card',2,10);
INSERT INTO "counter_service" VALUES(7,'residence-permit',3,10);
INSERT INTO "counter_service" VALUES(8,'collection',0,0);
CREATE TABLE device_fault (
	owner VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	place VARCHAR NOT NULL, 
	fault VARCHAR NOT NULL, 
	at BIGINT NOT NULL, 
	PRIMARY KEY (owner, kind, place)
);
CREATE TABLE "event" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ticket INTEGER, 
	kind VARCHAR NOT NULL, 
	at BIGINT NOT NULL, 
	service VARCHAR, 
	counter INTEGER, 
	officer VARCHAR, 
	detail JSON, 
	FOREIGN KEY(ticket) REFERENCES ticket (id)
);
INSERT INTO "event" VALUES(1,1,'issue',1795395600000000,'passport',NULL,NULL,NULL);
INSERT INTO "event" VALUES(2,2,'issue',1795395780000000,'passport',NULL,NULL,NULL);
INSERT INTO "event" VALUES(3,3,'issue',1795395960000000,'collection',NULL,NULL,NULL);
INSERT INTO "event" VALUES(4,4,'issue',1795396140000000,'identity-card',NULL,NULL,NULL);
INSERT INTO "event" VALUES(5,5,'issue',1795396320000000,'passport',NULL,NULL,NULL);
INSERT INTO "event" VALUES(6,6,'issue',1795396500000000,'household-move',NULL,NULL,NULL);
INSERT INTO "event" VALUES(7,2,'call',1795396680000000,'passport',1,NULL,NULL);
INSERT INTO "event" VALUES(8,2,'start',1795396860000000,'passport',1,NULL,NULL);
INSERT INTO "event" VALUES(9,1,'call',1795397040000000,'passport',2,NULL,NULL);
INSERT INTO "event" VALUES(10,1,'miss',1795397220000000,'passport',2,NULL,NULL);
INSERT INTO "event" VALUES(11,3,'call',1795397220000000,'collection',5,NULL,NULL);
INSERT INTO "event" VALUES(12,3,'start',1795397400000000,'collection',5,NULL,NULL);
INSERT INTO "event" VALUES(13,3,'finish',1795397400000000,'collection',5,NULL,NULL);
INSERT INTO "event" VALUES(14,6,'cancel',1795397400000000,'household-move',NULL,NULL,NULL);
INSERT INTO "event" VALUES(15,2,'finish',1795397400000000,'passport',1,NULL,NULL);
INSERT INTO "event" VALUES(16,5,'call',1795397400000000,'passport',1,NULL,NULL);
INSERT INTO "event" VALUES(17,5,'recall',1795397400000000,'passport',1,NULL,NULL);
INSERT INTO "event" VALUES(18,7,'issue',1795397400000000,'collection',NULL,NULL,NULL);
INSERT INTO "event" VALUES(19,NULL,'help',1795397400000000,NULL,NULL,NULL,'{"call": 1, "station": "kiosk-1", "wish": "water", "again": false}');
INSERT INTO "event" VALUES(20,NULL,'help_answered',1795397400000000,NULL,5,NULL,'{"call": 1, "station": "kiosk-1", "wish": "water"}');
INSERT INTO "event" VALUES(21,NULL,'help',1795397400000000,NULL,NULL,NULL,'{"call": 2, "station": "kiosk-1", "wish": "glasses", "again": false}');
INSERT INTO "event" VALUES(22,NULL,'visit',1795397400000000,NULL,NULL,NULL,'{"visit": 1, "station": "kiosk-1"}');
INSERT INTO "event" VALUES(23,NULL,'visit',1795397400000000,NULL,NULL,NULL,'{"visit": 2, "station": "kiosk-1"}');
INSERT INTO "event" VALUES(24,NULL,'visit_done',1795397400000000,NULL,5,NULL,'{"visit": 1, "station": "kiosk-1"}');
CREATE TABLE faq (
	position INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	questions JSON NOT NULL, 
	answers JSON NOT NULL, 
	services JSON NOT NULL, 
	keywords JSON NOT NULL, 
	PRIMARY KEY (position), 
	UNIQUE (code)
);
CREATE TABLE follow_up (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind VARCHAR NOT NULL, 
	ticket INTEGER NOT NULL, 
	service VARCHAR NOT NULL, 
	rating INTEGER, 
	words VARCHAR NOT NULL, 
	name VARCHAR, 
	phone VARCHAR, 
	state VARCHAR NOT NULL, 
	opened_at BIGINT NOT NULL, 
	answer_due BIGINT NOT NULL, 
	call_back_due BIGINT, 
	done_due BIGINT NOT NULL, 
	taken_at BIGINT, 
	taken_by VARCHAR, 
	called_back_at BIGINT, 
	called_back_by VARCHAR, 
	closed_at BIGINT, 
	closed_by VARCHAR, 
	note VARCHAR, 
	UNIQUE (ticket, service, kind), 
	CONSTRAINT follow_up_forgotten CHECK (state <> 'closed' OR (name IS NULL AND phone IS NULL)), 
	FOREIGN KEY(ticket) REFERENCES ticket (id), 
	FOREIGN KEY(rating) REFERENCES rating (id)
);
CREATE TABLE forecast_history (
	id INTEGER NOT NULL, 
	last_event INTEGER NOT NULL, 
	evidence JSON NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "forecast_history" VALUES(1,0,'[]');
CREATE TABLE hall (
	id INTEGER NOT NULL, 
	names JSON NOT NULL, 
	time_zone VARCHAR NOT NULL, 
	cut_over_hour INTEGER NOT NULL, 
	hours JSON NOT NULL, 
	notices JSON NOT NULL, 
	amenities JSON NOT NULL, special_days JSON DEFAULT '[]' NOT NULL, numbers_outside_hours BOOLEAN DEFAULT 1 NOT NULL, rules JSON DEFAULT '{"missed": {"policy": "at-once", "places": 3},
 "appointments": {"grace_minutes": 15, "credit_minutes": 30}}' NOT NULL, day DATE, day_key VARCHAR, home_visits BOOLEAN DEFAULT 1 NOT NULL, color VARCHAR DEFAULT '' NOT NULL, version INTEGER DEFAULT '1' NOT NULL, phone VARCHAR DEFAULT '' NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "hall" VALUES(1,'{"zh-Hans": "\u793a\u4f8b\u5e02\u51fa\u5165\u5883\u4e0e\u6237\u7c4d\u63a5\u5f85\u5927\u5385", "zh-Hant": "\u793a\u4f8b\u5e02\u51fa\u5165\u5883\u8207\u6236\u7c4d\u63a5\u5f85\u5927\u5ef3", "en": "Sample City Exit-Entry and Household Hall"}','Asia/Shanghai',4,'[[0, "09:00:00", "17:00:00"], [1, "09:00:00", "17:00:00"], [2, "09:00:00", "17:00:00"], [3, "09:00:00", "17:00:00"], [4, "09:00:00", "17:00:00"], [5, "09:00:00", "12:00:00"]]','[{"zh-Hans": "\u8fc7\u53f7\u4e0d\u8981\u7d27\uff0c\u544a\u8bc9\u4efb\u4f55\u4e00\u4f4d\u5de5\u4f5c\u4eba\u5458\u5373\u53ef\u91cd\u65b0\u6392\u961f\u3002", "zh-Hant": "\u904e\u865f\u4e0d\u8981\u7dca\uff0c\u544a\u8a34\u4efb\u4f55\u4e00\u4f4d\u5de5\u4f5c\u4eba\u54e1\u5373\u53ef\u91cd\u65b0\u6392\u968a\u3002", "en": "Missed your call? Tell any member of staff."}, {"zh-Hans": "\u8001\u4eba\u3001\u6b8b\u969c\u4eba\u58eb\u3001\u5b55\u5987\u548c\u5e26\u5a74\u5e7c\u513f\u7684\u5bb6\u957f\u53ef\u8d70\u7eff\u8272\u901a\u9053\u3002", "zh-Hant": "\u9577\u8005\u3001\u6b98\u969c\u4eba\u58eb\u3001\u5b55\u5a66\u548c\u5e36\u5b30\u5e7c\u5152\u7684\u5bb6\u9577\u53ef\u8d70\u7da0\u8272\u901a\u9053\u3002", "en": "Elderly, disabled, pregnant or with an infant? Use the green channel."}, {"zh-Hans": "\u6ca1\u6709\u624b\u673a\u4e5f\u80fd\u529e\uff0c\u8bf7\u542c\u5e7f\u64ad\u3001\u770b\u5c4f\u5e55\u3002", "zh-Hant": "\u6c92\u6709\u624b\u6a5f\u4e5f\u80fd\u8fa6\uff0c\u8acb\u807d\u5ee3\u64ad\u3001\u770b\u87a2\u5e55\u3002", "en": "No phone needed: please listen and watch the screen."}]','[{"zh-Hans": "\u8001\u82b1\u955c", "zh-Hant": "\u8001\u82b1\u93e1", "en": "Reading glasses"}, {"zh-Hans": "\u5145\u7535\u5b9d", "zh-Hant": "\u884c\u52d5\u96fb\u6e90", "en": "Power banks"}, {"zh-Hans": "\u96e8\u4f1e", "zh-Hant": "\u96e8\u5098", "en": "Umbrellas"}, {"zh-Hans": "\u6e29\u6c34", "zh-Hant": "\u6eab\u6c34", "en": "Warm water"}, {"zh-Hans": "\u836f\u7bb1", "zh-Hant": "\u85e5\u7bb1", "en": "First aid"}, {"zh-Hans": "\u8f6e\u6905", "zh-Hant": "\u8f2a\u6905", "en": "Wheelchair"}]','[]',1,'{"missed": {"policy": "at-once", "places": 3},
 "appointments": {"grace_minutes": 15, "credit_minutes": 30}}','2026-11-23','05f50ff96b0ab36eaaf38226ce72e464fb38e56be56438690f73b5faf8176cc1',1,'',1,'');
CREATE TABLE help_call (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station VARCHAR NOT NULL, 
	wish VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	at BIGINT NOT NULL, 
	answered_at BIGINT, 
	answered_by INTEGER, 
	FOREIGN KEY(answered_by) REFERENCES counter (number)
);
INSERT INTO "help_call" VALUES(1,'kiosk-1','water','zh-Hans','answered',1795397400000000,1795397400000000,5);
INSERT INTO "help_call" VALUES(2,'kiosk-1','glasses','en','open',1795397400000000,NULL,NULL);
CREATE TABLE home_visit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	station VARCHAR NOT NULL, 
	phone VARCHAR, 
	language VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	asked_at BIGINT NOT NULL, 
	called_back_at BIGINT, 
	called_back_by INTEGER, 
	CONSTRAINT home_visit_forgotten CHECK ((state = 'open') = (phone IS NOT NULL)), 
	FOREIGN KEY(called_back_by) REFERENCES counter (number)
);
INSERT INTO "home_visit" VALUES(1,'kiosk-1',NULL,'zh-Hans','done',1795397400000000,1795397400000000,5);
INSERT INTO "home_visit" VALUES(2,'kiosk-1','13800000001','en','open',1795397400000000,NULL,NULL);
CREATE TABLE intake (
	day DATE NOT NULL, 
	service VARCHAR NOT NULL, 
	slot INTEGER NOT NULL, 
	taken INTEGER NOT NULL, 
	PRIMARY KEY (day, service, slot), 
	FOREIGN KEY(service) REFERENCES service (code)
);
CREATE TABLE notice (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	texts JSON NOT NULL, 
	urgent BOOLEAN NOT NULL, 
	starts BIGINT, 
	ends BIGINT, 
	told_at BIGINT NOT NULL
);
CREATE TABLE notification (
	ticket INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	event INTEGER NOT NULL, 
	at BIGINT NOT NULL, 
	attempts INTEGER NOT NULL, 
	due_at BIGINT NOT NULL, 
	sent_at BIGINT, 
	PRIMARY KEY (ticket, kind), 
	FOREIGN KEY(ticket) REFERENCES ticket (id)
);
CREATE TABLE officer (
	badge VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	pin_hash VARCHAR NOT NULL, 
	wrong_pins INTEGER NOT NULL, 
	locked_until BIGINT, 
	retired BOOLEAN NOT NULL, 
	PRIMARY KEY (badge)
);
CREATE TABLE print_job (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ticket INTEGER NOT NULL, 
	station VARCHAR NOT NULL, 
	copy BOOLEAN NOT NULL, 
	state VARCHAR NOT NULL, 
	attempts INTEGER NOT NULL, 
	error VARCHAR, 
	at BIGINT NOT NULL, large BOOLEAN DEFAULT 0 NOT NULL, ordered_at BIGINT DEFAULT '0' NOT NULL, holder VARCHAR DEFAULT '' NOT NULL, ahead INTEGER, minutes_from INTEGER, minutes_to INTEGER, counters JSON, expected_mean DOUBLE, expected_scatter DOUBLE, 
	FOREIGN KEY(ticket) REFERENCES ticket (id)
);
INSERT INTO "print_job" VALUES(1,1,'kiosk-1',0,'sent',0,NULL,1795396680000000,0,1795396680000000,'',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "print_job" VALUES(2,2,'kiosk-1',0,'pending',1,'paper is out',1795396680000000,0,1795396680000000,'',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "print_job" VALUES(3,3,'kiosk-1',0,'pending',0,NULL,1795395960000000,0,1795395960000000,'',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "print_job" VALUES(4,4,'kiosk-1',0,'pending',0,NULL,1795396140000000,0,1795396140000000,'',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "print_job" VALUES(5,5,'kiosk-1',0,'pending',0,NULL,1795396320000000,0,1795396320000000,'',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "print_job" VALUES(6,6,'kiosk-1',0,'pending',0,NULL,1795396500000000,0,1795396500000000,'',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "print_job" VALUES(7,7,'kiosk-2',0,'sent',0,NULL,1795397400000000,0,1795397400000000,'',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE priority_class (
	code VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	names JSON NOT NULL, 
	who JSON NOT NULL, 
	credit_minutes INTEGER NOT NULL, 
	retired BOOLEAN NOT NULL, 
	PRIMARY KEY (code)
);
INSERT INTO "priority_class" VALUES('elderly',0,'{"zh-Hans": "\u8001\u4eba", "zh-Hant": "\u9577\u8005", "en": "Elderly"}','{"zh-Hans": "60 \u5c81\u53ca\u4ee5\u4e0a", "zh-Hant": "60 \u6b72\u53ca\u4ee5\u4e0a", "en": "Aged 60 and over"}',30,0);
INSERT INTO "priority_class" VALUES('disabled',1,'{"zh-Hans": "\u6b8b\u969c\u4eba\u58eb", "zh-Hant": "\u6b98\u969c\u4eba\u58eb", "en": "Disabled"}','{"zh-Hans": "\u884c\u52a8\u3001\u89c6\u529b\u3001\u542c\u529b\u7b49\u4e0d\u4fbf\uff0c\u4e0d\u7528\u51fa\u793a\u8bc1\u4ef6", "zh-Hant": "\u884c\u52d5\u3001\u8996\u529b\u3001\u807d\u529b\u7b49\u4e0d\u4fbf\uff0c\u4e0d\u7528\u51fa\u793a\u8b49\u4ef6", "en": "Moving, seeing or hearing is hard; no card needed"}',30,0);
INSERT INTO "priority_class" VALUES('pregnant',2,'{"zh-Hans": "\u5b55\u5987", "zh-Hant": "\u5b55\u5a66", "en": "Pregnant"}','{"zh-Hans": "\u6000\u5b55\u7684\u51c6\u5988\u5988", "zh-Hant": "\u61f7\u5b55\u7684\u6e96\u5abd\u5abd", "en": "Expecting a child"}',30,0);
INSERT INTO "priority_class" VALUES('infant',3,'{"zh-Hans": "\u5e26\u5a74\u5e7c\u513f", "zh-Hant": "\u5e36\u5b30\u5e7c\u5152", "en": "With an infant"}','{"zh-Hans": "\u5e26\u7740 3 \u5c81\u4ee5\u4e0b\u7684\u5b69\u5b50", "zh-Hant": "\u5e36\u8457 3 \u6b72\u4ee5\u4e0b\u7684\u5b69\u5b50", "en": "With a child under three"}',30,0);
INSERT INTO "priority_class" VALUES('military',4,'{"zh-Hans": "\u519b\u4eba", "zh-Hant": "\u8ecd\u4eba", "en": "Military"}','{"zh-Hans": "\u73b0\u5f79\u519b\u4eba\u3001\u9000\u5f79\u519b\u4eba\u3001\u6d88\u9632\u6551\u63f4\u4eba\u5458", "zh-Hant": "\u73fe\u5f79\u8ecd\u4eba\u3001\u9000\u5f79\u8ecd\u4eba\u3001\u6d88\u9632\u6551\u63f4\u4eba\u54e1", "en": "Servicemen, veterans, firefighters"}',20,0);
INSERT INTO "priority_class" VALUES('unwell',5,'{"zh-Hans": "\u8eab\u4f53\u4e0d\u9002", "zh-Hant": "\u8eab\u9ad4\u4e0d\u9069", "en": "Unwell today"}','{"zh-Hans": "\u4eca\u5929\u4e0d\u8212\u670d\uff0c\u6216\u6709\u6025\u4e8b\u9700\u8981\u7167\u987e", "zh-Hant": "\u4eca\u5929\u4e0d\u8212\u670d\uff0c\u6216\u6709\u6025\u4e8b\u9700\u8981\u7167\u9867", "en": "Feeling ill, or in urgent need"}',20,0);
CREATE TABLE question (
	position INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	texts JSON NOT NULL, 
	answers JSON NOT NULL, 
	PRIMARY KEY (position), 
	UNIQUE (code)
);
INSERT INTO "question" VALUES(0,'what','{"zh-Hans": "\u529e\u4ec0\u4e48\uff1f", "zh-Hant": "\u8fa6\u4ec0\u9ebc\uff1f", "en": "What is it about?"}','[{"texts": {"zh-Hans": "\u62a4\u7167", "zh-Hant": "\u8b77\u7167", "en": "A passport"}, "service": "passport", "question": null}, {"texts": {"zh-Hans": "\u9886\u8bc1", "zh-Hant": "\u9818\u8b49", "en": "To collect"}, "service": "collection", "question": null}]');
CREATE TABLE rating (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ticket INTEGER NOT NULL, 
	service VARCHAR NOT NULL, 
	counter INTEGER, 
	officer VARCHAR, 
	over_at BIGINT NOT NULL, 
	grade INTEGER NOT NULL, 
	attitude INTEGER, 
	efficiency INTEGER, 
	environment INTEGER, 
	options INTEGER NOT NULL, 
	reasons JSON NOT NULL, 
	words VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	entered_by VARCHAR, 
	named BOOLEAN NOT NULL, 
	given_at BIGINT NOT NULL, 
	UNIQUE (ticket, service), 
	CONSTRAINT rating_grade CHECK (grade BETWEEN 1 AND 5), 
	FOREIGN KEY(ticket) REFERENCES ticket (id)
);
CREATE TABLE rating_options (
	version INTEGER NOT NULL, 
	reasons JSON NOT NULL, 
	since BIGINT NOT NULL, 
	PRIMARY KEY (version)
);
CREATE TABLE running_role (
	name VARCHAR NOT NULL, 
	process VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	at BIGINT NOT NULL, address VARCHAR DEFAULT '' NOT NULL, 
	PRIMARY KEY (name, process)
);
CREATE TABLE series (
	day DATE NOT NULL, 
	series VARCHAR NOT NULL, 
	last INTEGER NOT NULL, 
	PRIMARY KEY (day, series)
);
INSERT INTO "series" VALUES('2026-11-23','A',3);
INSERT INTO "series" VALUES('2026-11-23','H',2);
INSERT INTO "series" VALUES('2026-11-23','E',1);
INSERT INTO "series" VALUES('2026-11-23','F',1);
CREATE TABLE service (
	code VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	series VARCHAR NOT NULL, 
	group_code VARCHAR NOT NULL, 
	names JSON NOT NULL, 
	short_names JSON NOT NULL, 
	materials JSON NOT NULL, 
	minutes INTEGER NOT NULL, 
	on_kiosk BOOLEAN NOT NULL, 
	retired BOOLEAN NOT NULL, round_the_clock BOOLEAN DEFAULT 0 NOT NULL, limits JSON DEFAULT '{"slot_minutes": 30, "walk_ins_a_slot": null, "walk_ins_a_day": null,
 "appointments_a_slot": 0, "appointments_a_day": null}' NOT NULL, icon VARCHAR DEFAULT '' NOT NULL, pre_call INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (code), 
	FOREIGN KEY(group_code) REFERENCES service_group (code)
);
INSERT INTO "service" VALUES('passport',0,'A','exit-entry','{"zh-Hans": "\u666e\u901a\u62a4\u7167", "zh-Hant": "\u666e\u901a\u8b77\u7167", "en": "Ordinary passport"}','{"zh-Hans": "\u666e\u901a\u62a4\u7167", "zh-Hant": "\u666e\u901a\u8b77\u7167", "en": "Passport"}','{"zh-Hans": ["\u672c\u4eba\u5c45\u6c11\u8eab\u4efd\u8bc1\u539f\u4ef6", "\u7b26\u5408\u51fa\u5165\u5883\u8bc1\u4ef6\u6807\u51c6\u7684\u8fd1\u671f\u7167\u7247\u4e00\u5f20\uff08\u672c\u5927\u5385\u53ef\u514d\u8d39\u62cd\uff09", "\u586b\u5199\u597d\u7684\u7533\u8bf7\u8868\uff08\u7a97\u53e3\u53ef\u4ee5\u5e2e\u60a8\u586b\uff09", "\u6362\u53d1\u3001\u8865\u53d1\uff1a\u65e7\u62a4\u7167\uff0c\u9057\u5931\u7684\u5e26\u4e00\u4efd\u60c5\u51b5\u8bf4\u660e", "\u672a\u6ee1 16 \u5468\u5c81\uff1a\u7531\u76d1\u62a4\u4eba\u966a\u540c\uff0c\u5e26\u76d1\u62a4\u4eba\u8eab\u4efd\u8bc1\u548c\u6237\u53e3\u7c3f"], "zh-Hant": ["\u672c\u4eba\u5c45\u6c11\u8eab\u5206\u8b49\u539f\u4ef6", "\u7b26\u5408\u51fa\u5165\u5883\u8b49\u4ef6\u6a19\u6e96\u7684\u8fd1\u671f\u7167\u7247\u4e00\u5f35\uff08\u672c\u5927\u5ef3\u53ef\u514d\u8cbb\u62cd\uff09", "\u586b\u5beb\u597d\u7684\u7533\u8acb\u8868\uff08\u7a97\u53e3\u53ef\u4ee5\u5e6b\u60a8\u586b\uff09", "\u63db\u767c\u3001\u88dc\u767c\uff1a\u820a\u8b77\u7167\uff0c\u907a\u5931\u7684\u5e36\u4e00\u4efd\u60c5\u6cc1\u8aaa\u660e", "\u672a\u6eff 16 \u9031\u6b72\uff1a\u7531\u76e3\u8b77\u4eba\u966a\u540c\uff0c\u5e36\u76e3\u8b77\u4eba\u8eab\u5206\u8b49\u548c\u6236\u53e3\u7c3f"], "en": ["Your own identity card (the original)", "A recent photo to document standard (we take it here, free)", "The application form (we can fill it in with you)", "To renew or replace: the old passport, or a note how it was lost", "Under 16: come with a guardian, their identity card and household book"]}',8,1,0,0,'{"slot_minutes": 30, "walk_ins_a_slot": null, "walk_ins_a_day": null,
 "appointments_a_slot": 0, "appointments_a_day": null}','',0);
INSERT INTO "service" VALUES('hk-macao-permit',1,'B','exit-entry','{"zh-Hans": "\u5f80\u6765\u6e2f\u6fb3\u901a\u884c\u8bc1", "zh-Hant": "\u5f80\u4f86\u6e2f\u6fb3\u901a\u884c\u8b49", "en": "Hong Kong and Macao permit"}','{"zh-Hans": "\u6e2f\u6fb3\u901a\u884c\u8bc1", "zh-Hant": "\u6e2f\u6fb3\u901a\u884c\u8b49", "en": "HK & Macao"}','{"zh-Hans": ["\u672c\u4eba\u5c45\u6c11\u8eab\u4efd\u8bc1\u539f\u4ef6", "\u7b26\u5408\u51fa\u5165\u5883\u8bc1\u4ef6\u6807\u51c6\u7684\u8fd1\u671f\u7167\u7247\u4e00\u5f20\uff08\u672c\u5927\u5385\u53ef\u514d\u8d39\u62cd\uff09", "\u586b\u5199\u597d\u7684\u7533\u8bf7\u8868\uff08\u7a97\u53e3\u53ef\u4ee5\u5e2e\u60a8\u586b\uff09", "\u53ea\u529e\u7b7e\u6ce8\uff1a\u5e26\u4e0a\u8fd8\u5728\u6709\u6548\u671f\u5185\u7684\u901a\u884c\u8bc1", "\u672a\u6ee1 16 \u5468\u5c81\uff1a\u7531\u76d1\u62a4\u4eba\u966a\u540c\uff0c\u5e26\u76d1\u62a4\u4eba\u8eab\u4efd\u8bc1\u548c\u6237\u53e3\u7c3f"], "zh-Hant": ["\u672c\u4eba\u5c45\u6c11\u8eab\u5206\u8b49\u539f\u4ef6", "\u7b26\u5408\u51fa\u5165\u5883\u8b49\u4ef6\u6a19\u6e96\u7684\u8fd1\u671f\u7167\u7247\u4e00\u5f35\uff08\u672c\u5927\u5ef3\u53ef\u514d\u8cbb\u62cd\uff09", "\u586b\u5beb\u597d\u7684\u7533\u8acb\u8868\uff08\u7a97\u53e3\u53ef\u4ee5\u5e6b\u60a8\u586b\uff09", "\u53ea\u8fa6\u7c3d\u6ce8\uff1a\u5e36\u4e0a\u9084\u5728\u6709\u6548\u671f\u5167\u7684\u901a\u884c\u8b49", "\u672a\u6eff 16 \u9031\u6b72\uff1a\u7531\u76e3\u8b77\u4eba\u966a\u540c\uff0c\u5e36\u76e3\u8b77\u4eba\u8eab\u5206\u8b49\u548c\u6236\u53e3\u7c3f"], "en": ["Your own identity card (the original)", "A recent photo to document standard (we take it here, free)", "The application form (we can fill it in with you)", "For an endorsement only: your valid permit", "Under 16: come with a guardian, their identity card and household book"]}',7,1,0,0,'{"slot_minutes": 30, "walk_ins_a_slot": null, "walk_ins_a_day": null,
 "appointments_a_slot": 0, "appointments_a_day": null}','',0);
INSERT INTO "service" VALUES('taiwan-permit',2,'C','exit-entry','{"zh-Hans": "\u5f80\u6765\u53f0\u6e7e\u901a\u884c\u8bc1", "zh-Hant": "\u5f80\u4f86\u81fa\u7063\u901a\u884c\u8b49", "en": "Taiwan travel permit"}','{"zh-Hans": "\u53f0\u6e7e\u901a\u884c\u8bc1", "zh-Hant": "\u81fa\u7063\u901a\u884c\u8b49", "en": "Taiwan permit"}','{"zh-Hans": ["\u672c\u4eba\u5c45\u6c11\u8eab\u4efd\u8bc1\u539f\u4ef6", "\u7b26\u5408\u51fa\u5165\u5883\u8bc1\u4ef6\u6807\u51c6\u7684\u8fd1\u671f\u7167\u7247\u4e00\u5f20\uff08\u672c\u5927\u5385\u53ef\u514d\u8d39\u62cd\uff09", "\u586b\u5199\u597d\u7684\u7533\u8bf7\u8868\uff08\u7a97\u53e3\u53ef\u4ee5\u5e2e\u60a8\u586b\uff09", "\u63a2\u4eb2\u3001\u5b66\u4e60\u3001\u5546\u52a1\u7b49\uff1a\u4e0e\u4e8b\u7531\u76f8\u5e94\u7684\u8bc1\u660e"], "zh-Hant": ["\u672c\u4eba\u5c45\u6c11\u8eab\u5206\u8b49\u539f\u4ef6", "\u7b26\u5408\u51fa\u5165\u5883\u8b49\u4ef6\u6a19\u6e96\u7684\u8fd1\u671f\u7167\u7247\u4e00\u5f35\uff08\u672c\u5927\u5ef3\u53ef\u514d\u8cbb\u62cd\uff09", "\u586b\u5beb\u597d\u7684\u7533\u8acb\u8868\uff08\u7a97\u53e3\u53ef\u4ee5\u5e6b\u60a8\u586b\uff09", "\u63a2\u89aa\u3001\u5b78\u7fd2\u3001\u5546\u52d9\u7b49\uff1a\u8207\u4e8b\u7531\u76f8\u61c9\u7684\u8b49\u660e"], "en": ["Your own identity card (the original)", "A recent photo to document standard (we take it here, free)", "The application form (we can fill it in with you)", "For family, study or business: a proof of the reason"]}',8,1,0,0,'{"slot_minutes": 30, "walk_ins_a_slot": null, "walk_ins_a_day": null,
 "appointments_a_slot": 0, "appointments_a_day": null}','',0);
INSERT INTO "service" VALUES('visa-residence',3,'D','exit-entry','{"zh-Hans": "\u5916\u56fd\u4eba\u7b7e\u8bc1\u5c45\u7559", "zh-Hant": "\u5916\u570b\u4eba\u7c3d\u8b49\u5c45\u7559", "en": "Visa and residence for foreigners"}','{"zh-Hans": "\u5916\u56fd\u4eba\u7b7e\u8bc1", "zh-Hant": "\u5916\u570b\u4eba\u7c3d\u8b49", "en": "Visa & residence"}','{"zh-Hans": ["\u62a4\u7167\u539f\u4ef6\u548c\u73b0\u6709\u7b7e\u8bc1\u6216\u5c45\u7559\u8bc1\u4ef6", "\u4f4f\u5bbf\u767b\u8bb0\u8868\uff08\u6d3e\u51fa\u6240\u6216\u7f51\u4e0a\u767b\u8bb0\u540e\u53d6\u5f97\uff09", "\u8fd1\u671f\u8bc1\u4ef6\u7167\u7247\u4e00\u5f20\uff08\u672c\u5927\u5385\u53ef\u514d\u8d39\u62cd\uff09", "\u4e0e\u505c\u7559\u3001\u5c45\u7559\u4e8b\u7531\u76f8\u5e94\u7684\u8bc1\u660e\uff1a\u9080\u8bf7\u3001\u5de5\u4f5c\u8bb8\u53ef\u3001\u5f55\u53d6\u901a\u77e5\u6216\u4eb2\u5c5e\u5173\u7cfb"], "zh-Hant": ["\u8b77\u7167\u539f\u4ef6\u548c\u73fe\u6709\u7c3d\u8b49\u6216\u5c45\u7559\u8b49\u4ef6", "\u4f4f\u5bbf\u767b\u8a18\u8868\uff08\u6d3e\u51fa\u6240\u6216\u7db2\u4e0a\u767b\u8a18\u5f8c\u53d6\u5f97\uff09", "\u8fd1\u671f\u8b49\u4ef6\u7167\u7247\u4e00\u5f35\uff08\u672c\u5927\u5ef3\u53ef\u514d\u8cbb\u62cd\uff09", "\u8207\u505c\u7559\u3001\u5c45\u7559\u4e8b\u7531\u76f8\u61c9\u7684\u8b49\u660e\uff1a\u9080\u8acb\u3001\u5de5\u4f5c\u8a31\u53ef\u3001\u9304\u53d6\u901a\u77e5\u6216\u89aa\u5c6c\u95dc\u4fc2"], "en": ["Your passport and present visa or residence permit", "Registration form of temporary residence (police station or online)", "A recent photo to document standard (we take it here, free)", "Proof of your reason to stay: invitation, work permit, admission or family"]}',15,1,0,0,'{"slot_minutes": 30, "walk_ins_a_slot": null, "walk_ins_a_day": null,
 "appointments_a_slot": 0, "appointments_a_day": null}','',0);
INSERT INTO "service" VALUES('collection',4,'H','exit-entry','{"zh-Hans": "\u9886\u53d6\u529e\u597d\u7684\u8bc1\u4ef6", "zh-Hant": "\u9818\u53d6\u8fa6\u597d\u7684\u8b49\u4ef6", "en": "Collect a finished document"}','{"zh-Hans": "\u9886\u8bc1", "zh-Hant": "\u9818\u8b49", "en": "Collection"}','{"zh-Hans": ["\u53d7\u7406\u56de\u6267", "\u672c\u4eba\u5c45\u6c11\u8eab\u4efd\u8bc1\uff1b\u4ee3\u9886\u7684\u5e26\u53cc\u65b9\u8eab\u4efd\u8bc1"], "zh-Hant": ["\u53d7\u7406\u56de\u57f7", "\u672c\u4eba\u5c45\u6c11\u8eab\u5206\u8b49\uff1b\u4ee3\u9818\u7684\u5e36\u96d9\u65b9\u8eab\u5206\u8b49"], "en": ["The receipt of your application", "Your identity card; for someone else, both cards"]}',3,1,0,0,'{"slot_minutes": 30, "walk_ins_a_slot": null, "walk_ins_a_day": null,
 "appointments_a_slot": 0, "appointments_a_day": null}','',0);
INSERT INTO "service" VALUES('identity-card',5,'E','household','{"zh-Hans": "\u5c45\u6c11\u8eab\u4efd\u8bc1", "zh-Hant": "\u5c45\u6c11\u8eab\u5206\u8b49", "en": "Identity card"}','{"zh-Hans": "\u5c45\u6c11\u8eab\u4efd\u8bc1", "zh-Hant": "\u5c45\u6c11\u8eab\u5206\u8b49", "en": "Identity card"}','{"zh-Hans": ["\u6237\u53e3\u7c3f", "\u5230\u671f\u6362\u9886\u3001\u635f\u574f\u6362\u9886\uff1a\u65e7\u8eab\u4efd\u8bc1", "\u672c\u4eba\u5230\u573a\u91c7\u96c6\u6307\u7eb9\u548c\u7167\u7247", "\u672a\u6ee1 16 \u5468\u5c81\uff1a\u7531\u76d1\u62a4\u4eba\u966a\u540c"], "zh-Hant": ["\u6236\u53e3\u7c3f", "\u5230\u671f\u63db\u9818\u3001\u640d\u58de\u63db\u9818\uff1a\u820a\u8eab\u5206\u8b49", "\u672c\u4eba\u5230\u5834\u63a1\u96c6\u6307\u7d0b\u548c\u7167\u7247", "\u672a\u6eff 16 \u9031\u6b72\uff1a\u7531\u76e3\u8b77\u4eba\u966a\u540c"], "en": ["Household book", "Expired or damaged: the old card", "Come yourself: fingerprints and photo are taken here", "Under 16: come with a guardian"]}',6,1,0,0,'{"slot_minutes": 30, "walk_ins_a_slot": null, "walk_ins_a_day": null,
 "appointments_a_slot": 0, "appointments_a_day": null}','',0);
INSERT INTO "service" VALUES('household-move',6,'F','household','{"zh-Hans": "\u6237\u53e3\u8fc1\u79fb", "zh-Hant": "\u6236\u53e3\u9077\u79fb", "en": "Household move"}','{"zh-Hans": "\u6237\u53e3\u8fc1\u79fb", "zh-Hant": "\u6236\u53e3\u9077\u79fb", "en": "Household move"}','{"zh-Hans": ["\u5c45\u6c11\u8eab\u4efd\u8bc1\u548c\u6237\u53e3\u7c3f", "\u8fc1\u5165\u7406\u7531\u7684\u8bc1\u660e\uff1a\u8d2d\u623f\u3001\u5de5\u4f5c\u3001\u6295\u9760\u4eb2\u5c5e\u6216\u5165\u5b66", "\u6295\u9760\u4eb2\u5c5e\uff1a\u4eb2\u5c5e\u7684\u6237\u53e3\u7c3f\u548c\u5173\u7cfb\u8bc1\u660e", "\u8fc1\u5165\u4ed6\u4eba\u6237\u5185\uff1a\u6237\u4e3b\u5230\u573a\u6216\u4e66\u9762\u540c\u610f"], "zh-Hant": ["\u5c45\u6c11\u8eab\u5206\u8b49\u548c\u6236\u53e3\u7c3f", "\u9077\u5165\u7406\u7531\u7684\u8b49\u660e\uff1a\u8cfc\u623f\u3001\u5de5\u4f5c\u3001\u6295\u9760\u89aa\u5c6c\u6216\u5165\u5b78", "\u6295\u9760\u89aa\u5c6c\uff1a\u89aa\u5c6c\u7684\u6236\u53e3\u7c3f\u548c\u95dc\u4fc2\u8b49\u660e", "\u9077\u5165\u4ed6\u4eba\u6236\u5167\uff1a\u6236\u4e3b\u5230\u5834\u6216\u66f8\u9762\u540c\u610f"], "en": ["Identity card and household book", "Proof of the reason: home, work, family or school", "Joining family: their household book and proof of kinship", "Joining another''s household: its head, or their written consent"]}',12,1,0,0,'{"slot_minutes": 30, "walk_ins_a_slot": null, "walk_ins_a_day": null,
 "appointments_a_slot": 0, "appointments_a_day": null}','',0);
INSERT INTO "service" VALUES('newborn',7,'J','household','{"zh-Hans": "\u65b0\u751f\u513f\u843d\u6237", "zh-Hant": "\u65b0\u751f\u5152\u843d\u6236", "en": "Register a newborn"}','{"zh-Hans": "\u65b0\u751f\u513f\u843d\u6237", "zh-Hant": "\u65b0\u751f\u5152\u843d\u6236", "en": "Newborn"}','{"zh-Hans": ["\u51fa\u751f\u533b\u5b66\u8bc1\u660e", "\u7236\u6bcd\u53cc\u65b9\u7684\u8eab\u4efd\u8bc1\u548c\u6237\u53e3\u7c3f", "\u7ed3\u5a5a\u8bc1\uff1b\u6ca1\u6709\u7684\u8bdd\u7a97\u53e3\u544a\u8bc9\u60a8\u600e\u4e48\u529e"], "zh-Hant": ["\u51fa\u751f\u91ab\u5b78\u8b49\u660e", "\u7236\u6bcd\u96d9\u65b9\u7684\u8eab\u5206\u8b49\u548c\u6236\u53e3\u7c3f", "\u7d50\u5a5a\u8b49\uff1b\u6c92\u6709\u7684\u8a71\u7a97\u53e3\u544a\u8a34\u60a8\u600e\u9ebc\u8fa6"], "en": ["Medical certificate of birth", "Both parents'' identity cards and household books", "Marriage certificate; without one, ask us at the counter"]}',10,1,0,0,'{"slot_minutes": 30, "walk_ins_a_slot": null, "walk_ins_a_day": null,
 "appointments_a_slot": 0, "appointments_a_day": null}','',0);
INSERT INTO "service" VALUES('residence-permit',8,'G','household','{"zh-Hans": "\u5c45\u4f4f\u8bc1", "zh-Hant": "\u5c45\u4f4f\u8b49", "en": "Residence permit"}','{"zh-Hans": "\u5c45\u4f4f\u8bc1", "zh-Hant": "\u5c45\u4f4f\u8b49", "en": "Residence permit"}','{"zh-Hans": ["\u5c45\u6c11\u8eab\u4efd\u8bc1\u539f\u4ef6", "\u8fd1\u671f\u7167\u7247\u4e00\u5f20\uff08\u672c\u5927\u5385\u53ef\u514d\u8d39\u62cd\uff09", "\u4f4f\u5904\u8bc1\u660e\uff1a\u79df\u623f\u5408\u540c\u3001\u623f\u4ea7\u8bc1\u6216\u5355\u4f4d\u8bc1\u660e", "\u5de5\u4f5c\u3001\u5c31\u8bfb\u8bc1\u660e\uff0c\u6216\u5c45\u4f4f\u6ee1\u534a\u5e74\u7684\u767b\u8bb0"], "zh-Hant": ["\u5c45\u6c11\u8eab\u5206\u8b49\u539f\u4ef6", "\u8fd1\u671f\u7167\u7247\u4e00\u5f35\uff08\u672c\u5927\u5ef3\u53ef\u514d\u8cbb\u62cd\uff09", "\u4f4f\u8655\u8b49\u660e\uff1a\u79df\u623f\u5408\u540c\u3001\u623f\u7522\u8b49\u6216\u55ae\u4f4d\u8b49\u660e", "\u5de5\u4f5c\u3001\u5c31\u8b80\u8b49\u660e\uff0c\u6216\u5c45\u4f4f\u6eff\u534a\u5e74\u7684\u767b\u8a18"], "en": ["Your identity card (the original)", "A recent photo (we take it here, free)", "Proof of your home: lease, deed or employer''s letter", "Proof of work or school, or half a year''s registration"]}',6,1,0,0,'{"slot_minutes": 30, "walk_ins_a_slot": null, "walk_ins_a_day": null,
 "appointments_a_slot": 0, "appointments_a_day": null}','',0);
CREATE TABLE service_group (
	code VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	names JSON NOT NULL, 
	retired BOOLEAN NOT NULL, icon VARCHAR DEFAULT '' NOT NULL, 
	PRIMARY KEY (code)
);
INSERT INTO "service_group" VALUES('exit-entry',0,'{"zh-Hans": "\u51fa\u5165\u5883\u4e1a\u52a1", "zh-Hant": "\u51fa\u5165\u5883\u696d\u52d9", "en": "Exit and entry"}',0,'');
INSERT INTO "service_group" VALUES('household',1,'{"zh-Hans": "\u6237\u7c4d\u4e1a\u52a1", "zh-Hant": "\u6236\u7c4d\u696d\u52d9", "en": "Household registration"}',0,'');
CREATE TABLE service_history (
	service VARCHAR NOT NULL, 
	cases DOUBLE NOT NULL, 
	mean DOUBLE NOT NULL, 
	variation DOUBLE NOT NULL, 
	PRIMARY KEY (service), 
	FOREIGN KEY(service) REFERENCES service (code)
);
INSERT INTO "service_history" VALUES('passport',4.0,8.25,4.60122908037590927499e-01);
CREATE TABLE spoken_calls (
	day DATE NOT NULL, 
	place VARCHAR NOT NULL, 
	whole INTEGER NOT NULL, 
	short INTEGER NOT NULL, 
	joined INTEGER NOT NULL, 
	screen INTEGER NOT NULL, 
	silent INTEGER NOT NULL, 
	PRIMARY KEY (day, place)
);
CREATE TABLE station (
	name VARCHAR NOT NULL, 
	printer VARCHAR NOT NULL, 
	able BOOLEAN NOT NULL, 
	at BIGINT NOT NULL, 
	tickets_on_roll INTEGER NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "station" VALUES('kiosk-1','ready',1,1795397400000000,0);
CREATE TABLE street_number (
	ticket INTEGER NOT NULL, 
	day DATE NOT NULL, 
	asked_at BIGINT, 
	coming_at BIGINT, 
	kept_until BIGINT, 
	given_back BOOLEAN NOT NULL, 
	PRIMARY KEY (ticket), 
	FOREIGN KEY(ticket) REFERENCES ticket (id)
);
CREATE TABLE ticket (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	day DATE NOT NULL, 
	series VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	label VARCHAR NOT NULL, 
	service VARCHAR NOT NULL, 
	class VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	rank_at BIGINT NOT NULL, 
	issued_at BIGINT NOT NULL, 
	called_at BIGINT, 
	started_at BIGINT, 
	finished_at BIGINT, 
	counter INTEGER, 
	officer VARCHAR, 
	token VARCHAR NOT NULL, "then" JSON DEFAULT '[]' NOT NULL, to_counter INTEGER, appointment INTEGER, person VARCHAR, 
	UNIQUE (day, series, seq), 
	FOREIGN KEY(service) REFERENCES service (code), 
	FOREIGN KEY(counter) REFERENCES counter (number)
);
INSERT INTO "ticket" VALUES(1,'2026-11-23','A',1,'A001','passport','ordinary','missed','zh-Hans',1795395600000000,1795395600000000,1795397040000000,NULL,NULL,2,NULL,'lp26rXMO637DevJNWdX8rw','[]',NULL,NULL,NULL);
INSERT INTO "ticket" VALUES(2,'2026-11-23','A',2,'A002','passport','elderly','served','zh-Hans',1795393980000000,1795395780000000,1795396680000000,1795396860000000,1795397400000000,1,NULL,'qFH52qX93pDIa3nRV44bbA','[]',NULL,NULL,NULL);
INSERT INTO "ticket" VALUES(3,'2026-11-23','H',1,'H001','collection','ordinary','served','zh-Hans',1795395960000000,1795395960000000,1795397220000000,1795397400000000,1795397400000000,5,NULL,'89aGkOZsqINUuRCrQGV7QA','[]',NULL,NULL,NULL);
INSERT INTO "ticket" VALUES(4,'2026-11-23','E',1,'E001','identity-card','ordinary','waiting','zh-Hans',1795396140000000,1795396140000000,NULL,NULL,NULL,NULL,NULL,'scJs9PzNig3okXVTy0-c0g','[]',NULL,NULL,NULL);
INSERT INTO "ticket" VALUES(5,'2026-11-23','A',3,'A003','passport','ordinary','called','zh-Hans',1795396320000000,1795396320000000,1795397400000000,NULL,NULL,1,NULL,'vLvkqZCdmp7MAGnaiFJ6Gw','[]',NULL,NULL,NULL);
INSERT INTO "ticket" VALUES(6,'2026-11-23','F',1,'F001','household-move','ordinary','cancelled','zh-Hans',1795396500000000,1795396500000000,NULL,NULL,1795397400000000,NULL,NULL,'khf8P4tPHVEKeC77-C39kg','[]',NULL,NULL,NULL);
INSERT INTO "ticket" VALUES(7,'2026-11-23','H',2,'H002','collection','ordinary','waiting','zh-Hans',1795397400000000,1795397400000000,NULL,NULL,NULL,NULL,NULL,'L85sDk6mKfZE5SM8HcwbpQ','[]',NULL,NULL,NULL);
CREATE TABLE zone (
	position INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	names JSON NOT NULL, 
	counters JSON NOT NULL, 
	PRIMARY KEY (position), 
	UNIQUE (code)
);
CREATE UNIQUE INDEX ticket_at_counter ON ticket (counter) WHERE state IN ('called', 'serving');
CREATE INDEX ticket_served ON ticket (day, counter) WHERE state = 'served';
CREATE INDEX ticket_missed ON ticket (day) WHERE state = 'missed';
CREATE INDEX ix_print_job_ticket ON print_job (ticket);
CREATE INDEX print_job_pending ON print_job (station, id) WHERE state = 'pending';
CREATE INDEX print_job_sending ON print_job (station, id) WHERE state = 'sending';
CREATE INDEX appointment_slot ON appointment (service, slot_at);
CREATE INDEX appointment_day ON appointment (day, service);
CREATE INDEX appointment_booked ON appointment (day) WHERE state = 'booked';
CREATE INDEX ticket_waiting ON ticket (service, to_counter, rank_at, id) WHERE state = 'waiting';
CREATE INDEX ticket_waiting_at ON ticket (to_counter, rank_at, id) WHERE state = 'waiting' AND to_counter IS NOT NULL;
CREATE INDEX ticket_parked ON ticket (day) WHERE state = 'parked';
CREATE INDEX ticket_pace ON ticket (service, finished_at) WHERE state = 'served';
CREATE UNIQUE INDEX ticket_person ON ticket (person) WHERE person IS NOT NULL;
CREATE INDEX event_call ON event (id) WHERE kind IN ('call', 'recall', 'resume');
CREATE INDEX print_job_doubtful ON print_job (at) WHERE state IN ('unknown', 'failed');
CREATE UNIQUE INDEX help_call_open ON help_call (station, wish) WHERE state = 'open';
CREATE UNIQUE INDEX home_visit_phone ON home_visit (phone) WHERE phone IS NOT NULL;
CREATE INDEX home_visit_open ON home_visit (asked_at, id) WHERE state = 'open';
CREATE INDEX home_visit_asked ON home_visit (station, asked_at);
CREATE INDEX notice_ends ON notice (ends);
CREATE INDEX event_ticket ON event (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX ticket_token ON ticket (substr(token, 1, 11));
CREATE UNIQUE INDEX appointment_token ON appointment (token_hash) WHERE token_hash IS NOT NULL;
CREATE INDEX appointment_page ON appointment (day) WHERE token_hash IS NOT NULL;
CREATE INDEX follow_up_open ON follow_up (id) WHERE state != 'closed';
CREATE INDEX street_number_day ON street_number (day);
CREATE INDEX ticket_unconfirmed ON ticket (service, rank_at, id) WHERE state = 'unconfirmed';
CREATE UNIQUE INDEX alert_open ON alert (kind, counter) WHERE state = 'open' AND rating IS NULL;
CREATE INDEX alert_waiting ON alert (at, id) WHERE state = 'open';
CREATE INDEX alert_rating ON alert (rating) WHERE rating IS NOT NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('ticket',7);
INSERT INTO "sqlite_sequence" VALUES('print_job',7);
INSERT INTO "sqlite_sequence" VALUES('event',24);
INSERT INTO "sqlite_sequence" VALUES('help_call',2);
INSERT INTO "sqlite_sequence" VALUES('home_visit',2);
COMMIT;
